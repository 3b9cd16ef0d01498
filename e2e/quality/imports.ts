import { asService } from "./accounts";

/** The states of an import that have a page of their own. */
export type ImportPage = "mapping" | "asking" | "checked" | "stalled" | "done" | "undone";

const profile = (samples: string[], doubt: string | null = null) => ({
  filled: 3,
  samples,
  order: null,
  doubt,
  decimal: null,
});

const cells = [
  ["Tallow", "12k", "03/04/2027", "Somewhere"],
  ["Halden", "a lot", "05/06/2027", ""],
  ["Orrin", "9,000", "07/08/2027", "Food"],
];

const outcomes = {
  create: {
    outcome: "create",
    plan: { customer_new: { name: "Tallow", stage: "active", arr: 12_000 } },
  },
  faulty: {
    outcome: "faulty",
    faults: [
      {
        kind: "amount_unreadable",
        column: 1,
        value: "a lot",
        expected: "An amount, like 186,400 or 12.5k",
      },
    ],
  },
  kept: {
    outcome: "update",
    plan: { customer: { arr: [1, 9000] } },
    left_over: { customer: ["arr"] },
  },
};

const counts: Record<ImportPage, object> = {
  mapping: { state: "mapping" },
  asking: { state: "mapping" },
  checked: { state: "checked", to_create: 1, to_update: 1, faulty: 1 },
  // Nobody has worked on it for an hour.
  stalled: {
    state: "running",
    to_create: 1,
    to_update: 1,
    faulty: 1,
    applied: 1,
    updated_at: new Date(Date.now() - 3_600_000).toISOString(),
  },
  done: {
    state: "done",
    to_create: 1,
    to_update: 1,
    faulty: 1,
    applied: 2,
    started_at: "2026-11-20T10:00:00Z",
    finished_at: "2026-11-20T10:00:02Z",
  },
  undone: {
    state: "undone",
    to_create: 1,
    to_update: 1,
    faulty: 1,
    applied: 2,
    undone: 1,
    kept: 1,
  },
};

/** An import of three rows in the state that a page shows, as if the work had left it there. */
export async function makeImport(state: ImportPage, user: string): Promise<string> {
  const doubt = state === "asking" ? "03/04/2027" : null;
  const columns = ["name", "arr", "renewal_date", null];
  const [made] = await asService<{ id: string }[]>("imports?select=id", {
    body: {
      u_id: user,
      file_name: `${state} customers with a rather long name of its file.csv`,
      source: {
        encoding: "UTF-8",
        delimiter: ",",
        bytes: 120,
        profiles: columns.map((_, at) =>
          profile(cells.map((row) => row[at]!).filter(Boolean), at === 2 ? doubt : null),
        ),
      },
      header_key: `visit ${state}`,
      headers: [
        "Company",
        "ARR",
        "Renewal date",
        "Remarks of the account manager about the customer",
      ],
      columns,
      options: { key: "name", day_order: null, stage: "active", currency: "EUR", name_known: true },
      total: 3,
      staged: 3,
      ...counts[state],
    },
  });
  const kinds = [
    outcomes.create,
    outcomes.faulty,
    state === "undone" ? outcomes.kept : { ...outcomes.kept, left_over: null },
  ];
  for (const [at, row] of cells.entries()) {
    const known = state === "mapping" || state === "asking" ? {} : kinds[at]!;
    await asService("import_rows", {
      body: {
        import_id: made!.id,
        row_no: at + 2,
        cells: row,
        state: state === "undone" && at === 2 ? "kept" : "checked",
        ...known,
      },
    });
  }
  return made!.id;
}
