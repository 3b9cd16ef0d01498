// Rows as an old system leaves them behind, the same ones every time, each with what should become of it.

export type PersonState = "open" | "unconfirmed" | "closed" | "none";
export type Account = { id: string; email: string; state: Exclude<PersonState, "none"> };
export type OldRow = {
  table: string;
  id: string;
  values: Record<string, unknown>;
  outcome: string;
  reason: string | null;
  /** What can be added up: points, milliseconds, tokens, euros. */
  amount?: number;
};
export type OldPerson = { id: string; email: string; state: PersonState | "faulty" };

/**
 * A small generator of numbers that look random; the same seed gives the same numbers on every machine. `of` is how many
 * rows there are where the whole of an old system has so many.
 */
export function numbers(seed: number, share: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    of: (n: number) => Math.round(n * share),
    below: (n: number) => Math.floor(next() * n),
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    chance: (share: number) => next() < share,
  };
}
export type Numbers = ReturnType<typeof numbers>;

/** Ids in ascending order: of two rows that say the same, the one that was made first is looked at first. */
export function oldId(kind: number, n: number): string {
  return `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

/** One address in the many ways people type it. */
export function decorate(n: number, email: string): string {
  const [local, domain] = email.split("@") as [string, string];
  return [
    email,
    email.toUpperCase(),
    ` ${email} `,
    `${local.toUpperCase()}@${domain}`,
    `mailto:${email}`,
    `Somebody <${email}>`,
    `${local[0]!.toUpperCase()}${local.slice(1)}@${domain.toUpperCase()}\u00a0`,
  ][n % 7]!;
}

const pad = (n: number) => String(n).padStart(2, "0");

/** A minute that no other row has, in one of the spellings that mean exactly one moment. */
export function oldTime(n: number, style: number): { text: string; time: Date } {
  const time = new Date(Date.UTC(2019, 0, 1) + n * 61 * 60_000);
  const day = [time.getUTCFullYear(), pad(time.getUTCMonth() + 1), pad(time.getUTCDate())];
  const clock = `${pad(time.getUTCHours())}:${pad(time.getUTCMinutes())}`;
  const text = [
    time.toISOString(),
    `${day.join("-")} ${clock}`,
    `${day.join("-")}T${clock}:00+00:00`,
    `${day[2]}.${day[1]}.${day[0]} ${clock}`,
    String(time.getTime() / 1000),
    String(time.getTime()),
  ][style % 6]!;
  return { text, time };
}

export const impossibleDays = [
  "2021-02-30",
  "31.04.2020",
  "2020-13-01",
  "03/04/2021",
  "yesterday",
  "0000-00-00",
  "2187-01-01",
  "2020-01-01 25:10",
];

const names = ["Ada Lovelace", "  grace   hopper ", "Åse", "", null, "O'Neil, Pat", "李 明"];

/** Accounts, and people of the old system who have one, have a closed or unconfirmed one, or have none. */
export function makePeople(random: Numbers): {
  accounts: Account[];
  rows: OldRow[];
  people: OldPerson[];
} {
  const accounts: Account[] = [];
  for (let n = 0; n < random.of(400); n += 1) {
    const state = n % 20 === 7 ? "unconfirmed" : n % 40 === 11 ? "closed" : "open";
    accounts.push({ id: oldId(9, n), email: `person${n}@old.example`, state });
  }
  const rows: OldRow[] = [];
  const people: OldPerson[] = [];
  const seen = new Set<string>();
  const matched = new Set<string>();
  for (let n = 0; n < random.of(900); n += 1) {
    const id = oldId(1, n);
    const fault = random.chance(0.05) ? random.one(["missing", "invalid"] as const) : null;
    const pool = random.below(random.of(700));
    const account = accounts[pool];
    const email = `person${pool}@old.example`;
    let typed: string | null = decorate(n, email);
    if (fault === "invalid") typed = `${random.one(["nobody", "a@b", "two@at@x.example"])} ${n}`;
    // The old system kept out what was spelled the same, and nothing else.
    if (fault === "missing" || seen.has(typed)) typed = null;
    else seen.add(typed);
    const state = typed === null || fault ? "faulty" : (account?.state ?? "none");
    people.push({ id, email, state });
    const [outcome, reason] =
      typed === null
        ? ["faulty", "email_missing"]
        : fault
          ? ["faulty", "email_invalid"]
          : state === "open"
            ? matched.has(email)
              ? ["there", "same_address"]
              : ["moved", "blanks_filled"]
            : personFault(state as PersonState, "invited");
    if (state === "open") matched.add(email);
    rows.push({
      table: "growth_users",
      id,
      values: {
        u_id: id,
        name: random.one(names),
        email: typed,
        role: random.one(["admin", "Head of sales", "csm", null, "owner"]),
        industry: random.one(["technology", "retail", "nonprofit"]),
        companysize: random.one(["1-10", "11-50", null]),
        revenuerange: random.one(["< 1M", null]),
      },
      outcome: outcome!,
      reason: reason!,
    });
  }
  return { accounts, rows, people };
}

/** What stands against moving a row of a person, in the words of the ledger. */
export function personFault(state: PersonState | "faulty", none = "no_account"): [string, string] {
  switch (state) {
    case "unconfirmed":
      return ["waiting", "address_unconfirmed"];
    case "closed":
      return ["skipped", "account_closed"];
    case "none":
      return ["waiting", none];
    default:
      return ["faulty", "email_invalid"];
  }
}
