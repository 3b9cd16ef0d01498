import { columnKeys, type ColumnKey } from "../portfolio/types";

export const columnNames: Record<ColumnKey, string> = {
  health: "Health",
  delta: "30 days",
  arr: "ARR",
  stage: "Stage",
  renewal: "Renewal",
  last_touch: "Last touch",
  concerns: "Open concerns",
  owner: "CSM",
  domain: "Domain",
  industry: "Industry",
  size: "Size",
  currency: "Currency",
  people: "People",
  link: "Link",
  salesforce_id: "Salesforce id",
  hubspot_id: "HubSpot id",
  created: "Created",
};

const usual: ColumnKey[] = ["health", "delta", "arr", "stage", "renewal", "last_touch", "concerns"];

/** The columns of a list nobody has arranged. A CSM sees own customers only, so their owner says nothing. */
export function usualColumns(admin: boolean): ColumnKey[] {
  return admin ? [...usual, "owner"] : usual;
}

/** The columns to show: those of the address, else those the person chose for the list as it comes, else the usual ones. */
export function columnsOf(
  params: { columns?: ColumnKey[] },
  personal: string | null,
  admin: boolean,
): ColumnKey[] {
  if (params.columns) return params.columns;
  const chosen = (personal?.split(",") ?? []).filter((word): word is ColumnKey =>
    columnKeys.some((key) => key === word),
  );
  return chosen.length > 0 ? chosen : usualColumns(admin);
}

/** All columns for the chooser: the chosen ones in their order, then the others in the order of the house. */
export function arrange(chosen: ColumnKey[]): ColumnKey[] {
  return [...chosen, ...columnKeys.filter((key) => !chosen.includes(key))];
}

/** One column moved up (−1) or down (1); at either end it stays. */
export function move(order: ColumnKey[], key: ColumnKey, by: -1 | 1): ColumnKey[] {
  const from = order.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const next = order.toSpliced(from, 1);
  next.splice(to, 0, key);
  return next;
}

/** What the second line of a row says on a phone: amount and renewal where they are chosen, then what was added to the usual. */
export function phoneColumns(columns: ColumnKey[]): ColumnKey[] {
  const first = (["arr", "renewal"] as const).filter((key) => columns.includes(key));
  const added = columns.filter((key) => !usual.includes(key) && key !== "owner");
  return [...first, ...added];
}
