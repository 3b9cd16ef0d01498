import { handedParamsSchema, type HandedParams, type ProposeInput, type Side } from "./schema";
import type { Handed, HandoverStatus } from "./types";

export type RawParams = Record<string, string | string[] | undefined>;

export const readHandedParams = (raw: RawParams): HandedParams =>
  handedParamsSchema.parse(
    Object.fromEntries(Object.entries(raw).filter(([, value]) => typeof value === "string")),
  );

const words: Record<HandoverStatus, Record<Side, string>> = {
  open: { for: "To answer", from: "Waiting" },
  accepted: { for: "To answer", from: "Begun" },
  declined: { for: "You declined", from: "Declined" },
  done: { for: "Proposed", from: "Proposed" },
  withdrawn: { for: "No longer needed", from: "Taken back" },
};

/** What became of a question, from the side of the reader. */
export function statusWords(
  row: Pick<Handed, "status" | "taken_at" | "closed">,
  side: Side,
): string {
  if (row.taken_at) return side === "for" ? "Taken over" : "You took it over";
  if (row.closed && row.status !== "withdrawn") return "Run finished";
  return words[row.status][side];
}

/** Whether the colleague may still answer, or answer otherwise. */
export const mayPropose = (row: Pick<Handed, "status" | "taken_at" | "closed">) =>
  !row.closed && !row.taken_at && row.status !== "withdrawn";

/** Whether there is a proposal to take over or leave. */
export const mayTake = (row: Pick<Handed, "status" | "taken_at" | "closed">) =>
  !row.closed && !row.taken_at && row.status === "done";

export type HandedGroup = { key: string; rows: Handed[] };

/** Questions that were handed over together stand together; a single one stands alone. */
export function groupHanded(rows: Handed[]): HandedGroup[] {
  const groups: HandedGroup[] = [];
  for (const row of rows) {
    const key = row.delegation_id ?? row.id;
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, rows: [row] });
  }
  return groups;
}

/** A proposal in the words of the question; an en dash where there is none. */
export function proposalWords({
  question,
  ...given
}: Pick<Handed, "question" | "value" | "choice" | "answer_text" | "not_applicable">): string {
  if (given.not_applicable) return "Does not apply";
  if (typeof given.value === "number")
    return [given.value, question.anchors?.[given.value]]
      .filter((part) => part !== undefined)
      .join(": ");
  if (given.choice)
    return question.options?.find(({ key }) => key === given.choice)?.text ?? given.choice;
  return given.answer_text?.trim() || "–";
}

/** The answer as the database takes it: exactly one way. */
export function answerOf({ value, choice, answer_text, not_applicable }: ProposeInput) {
  if (not_applicable) return { not_applicable: true };
  if (value !== undefined) return { value };
  return choice ? { choice } : { answer_text: answer_text ?? "" };
}
