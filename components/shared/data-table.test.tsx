import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CellLink, DataTable, MobileRow, type Column } from "./data-table";
import { Pager } from "./pager";

type Row = { id: string; name: string; arr: number | null };

const rows: Row[] = [
  { id: "a", name: "Brightwater Utilities", arr: 186400 },
  { id: "b", name: "Corvid Analytics", arr: null },
];

const columns: Column<Row>[] = [
  {
    key: "name",
    head: "Customer",
    sort: "name",
    cell: (row) => <CellLink href={`/customers/${row.id}`}>{row.name}</CellLink>,
  },
  {
    key: "arr",
    head: "ARR",
    sort: "arr",
    firstDir: "desc",
    align: "right",
    cell: (row) => row.arr,
  },
  { key: "stage", head: "Stage", cell: () => "Active" },
];

const html = (sort: { key: string; dir: "asc" | "desc" }) =>
  renderToStaticMarkup(
    <DataTable
      label="Customers"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sort={sort}
      path="/customers"
      params={{ q: "bri", stage: "active,renewal", cursor: "abc", sort: sort.key, dir: sort.dir }}
      mobile={(row) => <MobileRow href={`/customers/${row.id}`} title={row.name} />}
    />,
  ).replaceAll("&amp;", "&");

describe("a table", () => {
  it("says which column orders it, and only that one", () => {
    const text = html({ key: "arr", dir: "desc" });
    expect(text.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="descending"']);
  });

  it("sorts by links that keep the other parameters and start at the first page", () => {
    const text = html({ key: "name", dir: "asc" });
    expect(text).toContain('href="/customers?q=bri&stage=active,renewal&sort=name&dir=desc"');
    expect(text).toContain('href="/customers?q=bri&stage=active,renewal&sort=arr&dir=desc"');
    expect(text).not.toContain("cursor");
  });

  it("does not offer to sort where there is no order", () => {
    expect(html({ key: "name", dir: "asc" })).toMatch(/<th[^>]*>Stage<\/th>/);
  });

  it("shows a dash for what is missing, with words for readers", () => {
    const text = html({ key: "name", dir: "asc" });
    expect(text.match(/<span class="sr-only">no data<\/span>/g)).toHaveLength(1);
    expect(text).toContain(">186400<");
  });

  it("lists the same rows for phones", () => {
    const list = html({ key: "name", dir: "asc" }).split("<ul")[1]!;
    expect(list.match(/<li>/g)).toHaveLength(2);
    expect(list).toContain('href="/customers/b"');
  });
});

describe("a pager", () => {
  it("says where one is and leads both ways", () => {
    const text = renderToStaticMarkup(
      <Pager from={19} shown={18} total={42} before="/c?b" after="/c?a" />,
    );
    expect(text).toContain("19 to 36 of 42");
    expect(text.match(/<a /g)).toHaveLength(2);
  });

  it("has no link where the list ends, and no steps when all is shown", () => {
    const last = renderToStaticMarkup(<Pager from={37} shown={6} total={42} before="/c?b" />);
    expect(last.match(/<a /g)).toHaveLength(1);
    expect(last).toContain('aria-disabled="true"');
    const whole = renderToStaticMarkup(<Pager from={1} shown={6} total={6} />);
    expect(whole).toContain("1 to 6 of 6");
    expect(whole).not.toContain("After");
  });

  it("does not count from 1 to 0", () => {
    expect(renderToStaticMarkup(<Pager from={1} shown={0} total={0} />)).toContain("0 of 0");
  });
});
