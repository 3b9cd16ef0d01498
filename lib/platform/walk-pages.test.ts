import { expect, test } from "vitest";
import { walkPages } from "./walk-pages";

const all = async <Row>(pages: AsyncGenerator<Row[]>) => {
  const rows: Row[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
};

test("every page is asked for where the one before it ended", async () => {
  const asked: (number | null)[] = [];
  const rows = await all(
    walkPages(async (place: number | null) => {
      asked.push(place);
      const from = place ?? 0;
      return { rows: [from, from + 1], next: from < 4 ? from + 2 : null };
    }),
  );
  expect(rows).toEqual([0, 1, 2, 3, 4, 5]);
  expect(asked).toEqual([null, 2, 4]);
});

test("a list that never ends is a fault, not an endless file", async () => {
  await expect(all(walkPages(async () => ({ rows: [], next: 1 })))).rejects.toThrow("fault");
});
