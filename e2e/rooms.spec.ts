import type { Page } from "@playwright/test";
import { people, type Role } from "./fixtures";
import { expect, test } from "./quality/fixtures";
import { everything } from "./quality/looks";
import { world } from "./quality/world";

/** Everything that comes over the wire for a room. */
const ask = async (page: Page, path: string): Promise<string> =>
  (await page.request.get(path, { maxRedirects: 0 })).text();

/** Opens a room, which may lead on before it is complete. */
const enter = (page: Page, path: string) => page.goto(path, { waitUntil: "commit" });

async function knock(page: Page, path: string): Promise<string> {
  const sent = await ask(page, path);
  await enter(page, path);
  return sent;
}

/** Home, which is named after the day, or the page that says there is nothing. */
const elsewhere = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d|nothing|No such/;

const closed: [Role, string[]][] = [
  [
    "owner",
    [
      "/customers",
      "/customers/new",
      "/renewals",
      "/insights",
      "/contracts",
      "/admin",
      "/admin/users",
      "/admin/audit",
      "/admin/jobs",
    ],
  ],
  ["member", ["/customers", "/admin/users"]],
  ["csm", ["/admin", "/admin/users", "/admin/audit", "/admin/jobs"]],
];

test.describe("closed rooms", () => {
  test.describe.configure({ mode: "parallel" });
  for (const [role, paths] of closed) {
    test(`rooms that are not the ${role}'s lead elsewhere, without a word of what is in them`, async ({
      openPage,
    }) => {
      const page = await openPage(role);
      const { name } = await world.customer("full");
      const path = await world.customerPath("full");
      const foreign = role === "csm" ? [] : [path, `${path}/people`, `${path}/edit`];
      for (const [index, room] of [...paths, ...foreign].entries()) {
        const sent = await ask(page, room);
        // All refuse by the same door; where it leads is looked at once of each kind, and everywhere in the full run.
        if (everything || index === 0 || room === path) {
          await enter(page, room);
          await expect(page.getByRole("heading", { level: 1, name: elsewhere })).toBeVisible();
        }
        if (role !== "csm") expect(sent, `${room} for ${role}`).not.toContain(name);
        expect(sent, `${room} for ${role}`).not.toContain(people.admin.email);
      }
    });
  }
});

test(
  "the organization's own facts are for its owner and admins",
  { tag: "@full" },
  async ({ memberPage, csmPage }) => {
    for (const page of [memberPage, csmPage]) {
      await knock(page, "/settings/organization");
      await page.waitForURL("**/settings");
      await expect(page.getByRole("button", { name: "Save profile" })).toBeVisible();
    }
  },
);

test(
  "a customer of another CSM is as unknown as one that does not exist",
  { tag: "@full" },
  async ({ csm2Page: page }) => {
    const { name } = await world.customer("full");
    const path = await world.customerPath("full");
    for (const room of [
      path,
      `${path}/health`,
      `${path}/people`,
      `${path}/contracts`,
      `${path}/activity`,
    ]) {
      const sent = await knock(page, room);
      await expect(page.getByRole("heading", { level: 1, name: "No such customer" })).toBeVisible();
      expect(sent, room).not.toContain(name);
    }
  },
);

test("the signed-out are led to sign-in and from there to what they wanted", async ({
  strangerPage: page,
}) => {
  for (const room of [
    "/home",
    "/customers?band=risk",
    "/admin/users",
    "/team",
    "/settings",
    "/notifications",
  ]) {
    const sent = await knock(page, room);
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    if (room !== "/home") expect(new URL(page.url()).searchParams.get("next")).toBe(room);
    expect(sent).not.toContain((await world.customer("full")).name);
  }
  for (const route of ["/api/customers/export", "/api/notifications", "/api/search?q=an"]) {
    expect((await page.request.get(route)).status(), route).toBe(401);
  }
});
