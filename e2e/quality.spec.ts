import { expect, test } from "./quality/fixtures";
import { listen, look, setWidth, widths } from "./quality/looks";
import { routesOfApp, strays, visits, type Visit } from "./quality/visits";

// A trace of each page would cost more than the look at it.
test.use({ trace: "off" });
test.describe.configure({ mode: "parallel" });

test("every page of the app folder is looked at here", () => {
  expect(Object.keys(visits).sort()).toEqual(routesOfApp());
});

function check(visit: Visit) {
  test(`${visit.what} reads well for ${visit.who}, light and dark, wide and narrow`, async ({
    contextOf,
  }) => {
    const page = await (await contextOf(visit.who)).newPage();
    const complaints = listen(page, visit.status);
    await setWidth(page, widths.desk);
    const answer = await page.goto(typeof visit.at === "string" ? visit.at : await visit.at());
    expect(answer?.status()).toBe(visit.status ?? 200);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveCount(1);
    if (visit.heading) await expect(heading).toHaveText(visit.heading);
    for (const width of Object.values(widths)) {
      await setWidth(page, width);
      await look(page, `${visit.who} ${visit.what}`, width);
    }
    expect(complaints, "what the page complained of").toEqual([]);
    await page.close();
  });
}

for (const visit of [...Object.values(visits).flat(), ...strays]) check(visit);
