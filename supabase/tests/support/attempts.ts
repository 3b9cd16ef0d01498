import { mark, mayRead, type Canary, type Planted } from "./canaries";
import { verbs, type Values, type Verb } from "./rls-probe";
import { personas, type Persona } from "./rls-world";

// Requests somebody could make up who knows the ids of another tenant: first every table with every verb as everybody
// who is not a platform admin, by the row's own key; then shapes that try to slip a row in by other ways.

export type Attempt = {
  who: Persona;
  what: string;
  path: string;
  method: string;
  body?: unknown;
  /** The row that must not be reached, where it is about one. */
  canary?: Canary;
  verb?: Verb;
};

export type Surface = { tables: string[]; functions: { name: string; args: string[] }[] };

const callers = personas.filter((persona) => persona !== "admin");
const methods = { select: "GET", insert: "POST", update: "PATCH", delete: "DELETE" } as const;

const filterBy = (key: Values) =>
  Object.entries(key)
    .map(([column, value]) => `${column}=eq.${encodeURIComponent(String(value))}`)
    .join("&");

function direct(canary: Canary, who: Persona, verb: Verb): Attempt {
  const { table, key, values, expectation, id } = canary;
  const base = { who, verb, canary, method: methods[verb], what: `${who} ${verb} ${canary.name}` };
  if (verb === "insert") {
    // A further row in the other tenant's name; one that has a key of its own can be new.
    const body = id && !expectation.key ? { ...values, id: undefined } : values;
    return { ...base, path: `/rest/v1/${table}`, body };
  }
  const body = verb === "update" ? { body: expectation.change } : {};
  return { ...base, path: `/rest/v1/${table}?${filterBy(key)}`, ...body };
}

/** The same numbers in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function madeUp(planted: Planted, surface: Surface, roll: (sides: number) => number): Attempt {
  const one = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const { other, canaries } = planted;
  const canary = one(canaries);
  const ids = [
    other.org,
    other.customer,
    other.user,
    other.colleague,
    other.csm,
    canary.id ?? other.org,
  ];
  const id = one(ids);
  const who = one(callers);
  const columns = Object.keys(canary.values);
  const column = one([...columns, "id", "org_id", "u_id", "customer_id"]);
  const value = encodeURIComponent(String(canary.values[column] ?? id));
  const filters = [
    `${column}=eq.${value}`,
    `${column}=in.(${value},${id})`,
    `${column}=not.eq.${value}`,
    `${column}=not.is.null`,
    `or=(${column}.eq.${value},${column}.not.is.null)`,
    `or=(id.eq.${id},and(${column}.not.is.null,${column}.neq.x))`,
    `not.and=(${column}.is.null,${column}.eq.x)`,
    `${column}=eq.${encodeURIComponent(`x' or '1'='1`)}`,
    `${column}=eq.x)&or=(${column}.not.is.null`,
    `${column}=like.*${encodeURIComponent("canary")}*`,
    "",
  ];
  const selects = [
    "*",
    one(columns),
    `*,${one(surface.tables)}(*)`,
    `${one(surface.tables)}!inner(*)`,
    "count",
  ];
  const filter = one(filters);
  const method = one(["GET", "GET", "GET", "PATCH", "DELETE", "RPC", "RPC"]);
  if (method === "RPC") {
    const fn = one(surface.functions);
    const samples = [...ids, null, 1, true, "canary", { ids }, [id], { org_id: other.org }];
    const body = Object.fromEntries(fn.args.map((name) => [name, roll(2) ? id : one(samples)]));
    return {
      who,
      what: `${who} ${fn.name}`,
      path: `/rest/v1/rpc/${fn.name}`,
      method: "POST",
      body,
    };
  }
  const query = [method === "GET" ? `select=${one(selects)}` : "", filter]
    .filter(Boolean)
    .join("&");
  return {
    who,
    what: `${who} ${method} ${canary.table} ${query}`,
    path: `/rest/v1/${canary.table}?${query}`,
    method,
    ...(method === "PATCH" ? { body: one([canary.expectation.change, { [column]: id }]) } : {}),
  };
}

/** So many attempts: of the direct ones as many as fit into two thirds, spread evenly; the rest are made up. */
export function listAttempts(
  planted: Planted,
  surface: Surface,
  count: number,
  only = /./,
): Attempt[] {
  const canaries = planted.canaries.filter(({ name, part }) => !part && only.test(name));
  const all = canaries.flatMap((canary) =>
    callers.flatMap((who) =>
      verbs
        .filter((verb) => verb === "select" || !canary.expectation.readOnly)
        .filter((verb) => canary.expectation[verb]?.[who] !== "all")
        .map((verb) => direct(canary, who, verb)),
    ),
  );
  const share = Math.min(all.length, Math.floor((count * 2) / 3));
  const chosen = Array.from(
    { length: share },
    (_, at) => all[Math.floor((at * all.length) / share)]!,
  );
  const roll = dice(20_260_101);
  const rest = Array.from({ length: count - share }, () =>
    madeUp({ ...planted, canaries }, surface, roll),
  );
  return [...chosen, ...rest];
}

/** What an answer gives away, or null. */
export function leakOf(
  attempt: Attempt,
  status: number,
  text: string,
  planted: Planted,
): string | null {
  // A refusal may repeat what was sent; it holds no row.
  if (status >= 300) return null;
  const { canary, verb, who, what } = attempt;
  if (canary && verb === "insert") return `${what}: ${status} ${text.slice(0, 200)}`;
  const hidden = planted.canaries.filter((one) => !mayRead(one, who));
  const isTable = !attempt.path.startsWith("/rest/v1/rpc/");
  const shown =
    isTable && attempt.method === "GET"
      ? hidden.find(({ id }) => id && text.includes(id))
      : undefined;
  if (shown) return `${what} shows ${shown.name}: ${text.slice(0, 200)}`;
  // Texts of rows that everybody may read carry the mark as well; only those are taken for them.
  const open = planted.canaries.filter((one) => mayRead(one, who)).map(({ id }) => id);
  const isOpen = open.some((id) => id && text.includes(id)) || (canary && mayRead(canary, who));
  return text.includes(mark) && !isOpen ? `${what}: ${text.slice(0, 200)}` : null;
}
