import type { Cell } from "@/lib/platform/csv";
import { dayIn, sizeNames, stageNames } from "../customer/rules";
import { columnNames } from "../columns/rules";
import { bandNames, linkNames } from "../portfolio/rules";
import type { ColumnKey } from "../portfolio/schema";
import type { CustomerRow } from "../portfolio/types";

/** A day is text in CSV and a date in a workbook; text is always text, whatever it begins with. */
export type CellKind = "text" | "number" | "day";
export type ExportColumn = {
  head: string;
  kind: CellKind;
  value: (row: CustomerRow) => Cell | undefined;
};

const text = (head: string, value: ExportColumn["value"]): ExportColumn => ({
  head,
  kind: "text",
  value,
});
const number = (head: string, value: ExportColumn["value"]): ExportColumn => ({
  head,
  kind: "number",
  value,
});
const day = (head: string, value: ExportColumn["value"]): ExportColumn => ({
  head,
  kind: "day",
  value,
});

/** What one column of the list becomes: a score its band, an amount its currency, a last touch its silence. */
function columnsFor(
  key: ColumnKey,
  dayOf: (moment: string | null) => string | null,
): ExportColumn[] {
  switch (key) {
    case "health":
      return [
        number("Health", (row) => row.health_score),
        text("Band", (row) => bandNames[row.band]),
      ];
    case "delta":
      return [number("Change in 30 days", (row) => row.delta_30)];
    case "arr":
      return [number("ARR", (row) => row.arr), text("Currency", (row) => row.currency)];
    case "stage":
      return [text("Stage", (row) => stageNames[row.stage])];
    case "renewal":
      return [day("Renewal", (row) => row.renewal_date)];
    case "last_touch":
      return [
        day("Last touch", (row) => dayOf(row.last_touch_at)),
        text("Silent", (row) => (row.silent ? "yes" : "no")),
      ];
    case "concerns":
      return [number("Open concerns", (row) => row.open_concerns)];
    case "owner":
      return [text("CSM", (row) => row.owner?.name)];
    case "domain":
      return [text("Domain", (row) => row.domain)];
    case "industry":
      return [text("Industry", (row) => row.industry)];
    case "size":
      return [text("Size", (row) => row.size && sizeNames[row.size])];
    case "currency":
      return [text("Currency", (row) => row.currency)];
    case "people":
      return [number("People", (row) => row.people)];
    case "link":
      return [text("Their organization", (row) => linkNames[row.link_state])];
    case "salesforce_id":
      return [text(columnNames.salesforce_id, (row) => row.salesforce_id)];
    case "hubspot_id":
      return [text(columnNames.hubspot_id, (row) => row.hubspot_id)];
    case "created":
      return [day("Created", (row) => dayOf(row.created_at))];
  }
}

/**
 * The columns of a file: the name, what the list shows, and at the end the id by which a row can be found again. Days are
 * those of the person's own calendar.
 */
export function exportColumns(columns: ColumnKey[], zone: string | null): ExportColumn[] {
  const dayOf = (moment: string | null) => moment && dayIn(zone, new Date(moment));
  const all = [
    text("Name", (row) => row.name),
    ...columns.flatMap((key) => columnsFor(key, dayOf)),
    day("Archived", (row) => dayOf(row.archived_at)),
    text("Id", (row) => row.id),
  ];
  // An amount brings its currency; chosen beside it, the currency would stand there twice.
  return all.filter(({ head }, at) => all.findIndex((other) => other.head === head) === at);
}

export const cellsOf = (row: CustomerRow, columns: ExportColumn[]): Cell[] =>
  columns.map(({ value }) => value(row) ?? null);
