import type { Cell } from "@/lib/platform/csv";
import { typeNames } from "../template/schema";
import {
  cursorSchema,
  manageParamsSchema,
  type AskedSort,
  type AskedState,
  type ManageParams,
  type StateFilter,
} from "./schema";
import type { AskedCursor, AskedRow, TypeParticipation } from "./types";

export const askedPageSize = 25;

export const stateNames: Record<AskedState, string> = {
  not_opened: "Not opened",
  opened: "Opened",
  started: "Started",
  done: "Done",
  expired: "Link expired",
  withdrawn: "Withdrawn",
};

export const stateFilterNames: Record<StateFilter, string> = {
  missing: "Missing",
  overdue: "Overdue",
  ...stateNames,
  any: "All, also withdrawn",
};

export const sortNames: Record<AskedSort, string> = {
  asked: "Asked, newest first",
  due: "Due, soonest first",
  name: "Name, A to Z",
};

export const kindNames = { assignment: "Member", invitation: "Invitation" } as const;

export type RawParams = Record<string, string | string[] | undefined>;

export const readManageParams = (raw: RawParams): ManageParams =>
  manageParamsSchema.parse(
    Object.fromEntries(Object.entries(raw).filter(([, value]) => typeof value === "string")),
  );

/** A place in the list as it stands in the address. */
export const writePlace = (cursor: AskedCursor) => `${cursor.dir}~${cursor.id}~${cursor.key}`;

export function readPlace(text: string | undefined): AskedCursor | null {
  const [dir, id, ...key] = (text ?? "").split("~");
  const read = cursorSchema.safeParse({ dir, id, key: key.join("~") });
  return read.success ? read.data : null;
}

/** The filter as the database reads it. */
export function toFilter({ type, state, kind, q, stopped }: ManageParams): Record<string, string> {
  const filter = { type: type.join(","), state: state.join(","), kind, q, stopped };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as Record<
    string,
    string
  >;
}

export const isFiltered = (params: ManageParams) => Object.keys(toFilter(params)).length > 0;

/** Those who were asked or answered for; the rest of the eleven waits at the end of the page. */
export function splitTypes(types: TypeParticipation[]) {
  const active = types.filter((type) => type.asked > 0 || type.respondents > 0);
  return { active, idle: types.filter((type) => !active.includes(type) && type.offered) };
}

export const titleOf = (type: Pick<TypeParticipation, "assessment_type" | "title">) =>
  type.title ?? typeNames[type.assessment_type];

/** A score as it is shown everywhere, with two decimals; an en dash where there is none. */
export const scoreWords = (score: number | null) =>
  score === null ? "–" : Number(score).toFixed(2);

/** "8 of 12 done", and what part of a bar that is. */
export function shareDone({ done, asked }: Pick<TypeParticipation, "done" | "asked">): number {
  return asked === 0 ? 0 : done / asked;
}

const dayOf = (moment: string | null) => moment?.slice(0, 10) ?? null;

/** The columns of the file: what the list shows, and no answer. */
export const askedColumns: { head: string; value: (row: AskedRow) => Cell }[] = [
  { head: "Name", value: (row) => row.name },
  { head: "E-mail", value: (row) => row.email },
  { head: "Assessment", value: (row) => typeNames[row.assessment_type] },
  { head: "Asked as", value: (row) => kindNames[row.kind] },
  { head: "State", value: (row) => stateNames[row.state] },
  { head: "Overdue", value: (row) => (row.overdue ? "yes" : "no") },
  { head: "Stopped at", value: (row) => row.stopped_at },
  { head: "Due", value: (row) => row.due_on },
  { head: "Asked", value: (row) => dayOf(row.asked_at) },
  { head: "Asked by", value: (row) => row.asked_by },
  { head: "Last mail or reminder", value: (row) => dayOf(row.told_at) },
  { head: "Done", value: (row) => dayOf(row.done_at) },
  { head: "Weight", value: (row) => Number(row.weight) },
  { head: "Score", value: (row) => (row.score === null ? null : Number(row.score)) },
];
