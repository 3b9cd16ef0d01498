import { people } from "./fixtures";
import { expect, test } from "./quality/fixtures";
import { everything, listen, look, setWidth, widths, type Part } from "./quality/looks";
import { overlays, type Overlay } from "./quality/overlays";
import { routesOfApp, strays, visits, type Visit } from "./quality/visits";

// A trace of each page would cost more than the look at it.
test.use({ trace: "off" });
test.describe.configure({ mode: "parallel" });

const addressOf = async ({ at }: Visit) => (typeof at === "string" ? at : at());

test("every page of the app folder is looked at here", () => {
  expect(Object.keys(visits).sort()).toEqual(routesOfApp());
});

/**
 * `npm test` looks at each page in its first state, and at home as each of the four; the other states and people are the
 * full run's. They are made of the same parts, and journeys pass through most of them.
 */
function isFirst(visit: Visit, index: number, ofPage: Visit[]): boolean {
  return (
    index === 0 ||
    (visit.at === "/home" &&
      visit.who in people &&
      ofPage.findIndex((v) => v.who === visit.who) === index)
  );
}

const tagOf = (quick: boolean) => (quick ? {} : { tag: "@full" });

/**
 * Axe's answers take most of a look's time. A quick run asks it at one width and theme of each page, by turns, and the full
 * run at all four; that nothing sticks out is asked at both widths always.
 */
const askedAt = (turn: number, width: number) =>
  everything || (turn % 2 === 0) === (width === widths.desk);

function checkPage(visit: Visit, quick: boolean, turn: number) {
  test(`${visit.what} reads well for ${visit.who}`, tagOf(quick), async ({ pageOf }) => {
    const page = await pageOf(visit.who);
    const complaints = listen(page, visit.status);
    await setWidth(page, widths.desk);
    const answer = await page.goto(await addressOf(visit));
    expect(answer?.status()).toBe(visit.status ?? 200);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveCount(1);
    if (visit.heading) await expect(heading).toHaveText(visit.heading);
    // What is looked at is the page, not what stands there while it comes.
    await expect(page.locator('main [aria-busy="true"]').filter({ visible: true })).toHaveCount(0);
    await expect(page).toHaveTitle(/\S/);
    const part: Part = visit.who === "nobody" || visit.at === "/home" ? "the page" : "the content";
    for (const width of Object.values(widths)) {
      await setWidth(page, width);
      await look(page, `${visit.who} ${visit.what}`, width, part, askedAt(turn, width));
    }
    expect(complaints, "what the page complained of").toEqual([]);
  });
}

/**
 * What lies over a page is opened anew at each width, because its place depends on the width it was opened at. The parts are
 * the same at both and in every page, so a quick run opens each once.
 */
function checkOverlay(overlay: Overlay, quick: boolean) {
  test(`${overlay.what} reads well for ${overlay.who}`, tagOf(quick), async ({ contextOf }) => {
    const page = await (await contextOf(overlay.who)).newPage();
    const complaints = listen(page);
    const both = everything ? Object.values(widths) : [widths.desk];
    for (const width of overlay.only ? [overlay.only] : both) {
      await setWidth(page, width);
      await page.goto(await addressOf(overlay));
      if (overlay.who !== "nobody") await page.locator("html[data-shortcuts]").waitFor();
      await overlay.open(page);
      await look(page, `over ${overlay.who} ${overlay.what}`, width, "what lies over");
    }
    expect(complaints, "what the page complained of").toEqual([]);
    await page.close();
  });
}

for (const [turn, ofPage] of Object.values(visits).entries()) {
  for (const [index, visit] of ofPage.entries())
    checkPage(visit, isFirst(visit, index, ofPage), turn + index);
}
for (const [turn, visit] of strays.entries()) checkPage(visit, true, turn);
for (const { overlay, quick } of overlays) checkOverlay(overlay, quick);
