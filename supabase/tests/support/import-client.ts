import type { Db } from "@/lib/platform/supabase/server";
import type { TestDatabase } from "./database";
import { asUser, type Person } from "./people";

type Answer = { data: unknown; error: { code?: string; message: string; hint?: string } | null };

/** Conditions of the filter language that the imports use, as SQL. */
const operators: Record<string, string> = { eq: "=", neq: "<>", gt: ">", lt: "<" };

/**
 * A stand-in for the API client over a database of this process: the same calls reach the same tables and functions as the
 * same person. Only what the imports ask is there; anything else throws.
 */
export function clientOf(db: TestDatabase, person: Person, before?: (call: string) => void): Db {
  const ask = async (run: () => Promise<unknown>): Promise<Answer> => {
    try {
      return { data: await run(), error: null };
    } catch (error) {
      const { code, message, hint } = error as { code?: string; message: string; hint?: string };
      return { data: null, error: { code, message, hint } };
    }
  };
  const rpc = (name: string, args: Record<string, unknown> = {}) => {
    before?.(name);
    const names = Object.keys(args);
    const list = names.map((key, at) => `${key} => $${at + 1}`).join(", ");
    const values = names.map((key) => {
      const value = args[key];
      return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
    });
    return ask(async () => {
      const { rows } = await asUser(db, person.id, (tx) =>
        tx.query<{ answer: unknown }>(`select public.${name}(${list}) as answer`, values),
      );
      return rows[0]!.answer;
    });
  };
  const from = (table: string) => {
    const conditions: string[] = [];
    const values: unknown[] = [];
    let columns = "*";
    let order = "";
    let most = "";
    let single = false;
    const add = (column: string, operator: string, value: unknown) => {
      values.push(value);
      conditions.push(`"${column}" ${operators[operator]} $${values.length}`);
      return query;
    };
    const query = {
      select: (list: string) => ((columns = list), query),
      eq: (column: string, value: unknown) => add(column, "eq", value),
      neq: (column: string, value: unknown) => add(column, "neq", value),
      gt: (column: string, value: unknown) => add(column, "gt", value),
      lt: (column: string, value: unknown) => add(column, "lt", value),
      in: (column: string, list: string[]) => {
        values.push(list);
        conditions.push(`"${column}" = any ($${values.length})`);
        return query;
      },
      or: (filter: string) => {
        const parts = filter.split(",").map((part) => {
          const [column, operator, ...value] = part.split(".");
          if (operator === "not") return `"${column}" is not null`;
          values.push(value.join("."));
          return `"${column}" ${operators[operator!]} $${values.length}`;
        });
        conditions.push(`(${parts.join(" or ")})`);
        return query;
      },
      order: (column: string, { ascending = true } = {}) => {
        order = ` order by "${column}" ${ascending ? "" : "desc"}`;
        return query;
      },
      limit: (count: number) => ((most = ` limit ${count}`), query),
      maybeSingle: () => ((single = true), query),
      // oxlint-disable-next-line unicorn/no-thenable
      then: (resolve: (answer: Answer) => unknown) => answer().then(resolve),
    };
    const answer = () =>
      ask(async () => {
        const where = conditions.length > 0 ? ` where ${conditions.join(" and ")}` : "";
        const { rows } = await asUser(db, person.id, (tx) =>
          tx.query(`select ${columns} from public.${table}${where}${order}${most}`, values),
        );
        return single ? (rows[0] ?? null) : rows;
      });
    return query;
  };
  return { rpc, from } as unknown as Db;
}
