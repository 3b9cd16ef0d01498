import type { Page } from "@playwright/test";
import { expect, people, test } from "./fixtures";

const head = (text: string) => text.replace("\ufeff", "").split("\r\n", 1)[0];

/** A file as somebody gets it: its rows without the head, or the status of a refusal. */
async function rowsFor(page: Page, path: string, columns: string): Promise<string[]> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  expect(answer.headers()["content-type"], path).toBe("text/csv; charset=utf-8");
  const text = await answer.text();
  expect(head(text), path).toContain(columns);
  return text.trimEnd().split("\r\n").slice(1);
}

const refused = async (page: Page, status: number, paths: string[]) => {
  for (const path of paths)
    expect([path, (await page.request.get(path)).status()]).toEqual([path, status]);
};

const staff = [
  "/api/customers/renewals",
  "/api/customers/export",
  "/api/contracts",
  "/api/insights",
  "/api/meetings",
];
const overview = ["/api/assessments/overview/people", "/api/assessments/overview/organizations"];
const admins = ["/api/admin/users", "/api/admin/audit"];

// The pages themselves are among the closed rooms of rooms.spec.ts.
test("lists do not go out as files to those who do not see them", async ({
  csmPage,
  memberPage,
  strangerPage,
}) => {
  await refused(strangerPage, 401, ["/api/admin/users", "/api/tasks"]);
  await refused(memberPage, 403, [staff[0]!, overview[0]!, admins[0]!]);
  await refused(csmPage, 403, admins);
});

test(
  "lists go out as files to those who see them, and to nobody else",
  { tag: "@full" },
  async ({ adminPage, csmPage, ownerPage, memberPage, strangerPage }) => {
    await refused(strangerPage, 401, [...staff, ...overview, ...admins, "/api/tasks"]);
    await refused(memberPage, 403, [...staff, ...overview, ...admins]);
    await refused(ownerPage, 403, [...staff, ...admins]);
    await refused(csmPage, 404, ["/api/assessments/overview/everything"]);

    const users = await rowsFor(adminPage, "/api/admin/users", "Name,E-mail,Title,Role");
    expect(users.some((row) => row.includes(people.member.email))).toBe(true);
    const csms = await rowsFor(adminPage, "/api/admin/users?role=csm", "Name,E-mail");
    expect(csms.length).toBeGreaterThan(0);
    for (const row of csms) expect(row).toContain(",CSM,");

    await refused(csmPage, 403, admins);
    const audit = "/api/admin/audit?table=request&operation=SELECT";
    const log = await rowsFor(adminPage, audit, "Number,Time,Person,E-mail,Deed");
    expect(log.some((row) => row.includes("user.export"))).toBe(true);

    const takers = await rowsFor(ownerPage, overview[0]!, "Member,Role,Organization");
    expect(takers.some((row) => row.startsWith(`${people.member.name},`))).toBe(true);
    const organizations = await rowsFor(adminPage, overview[1]!, "Organization,Members");
    expect(organizations.length).toBeGreaterThan(1);

    const tasks = await rowsFor(csmPage, "/api/tasks?view=customers&state=all", "Task,State");
    expect(tasks.length).toBeGreaterThan(0);
  },
);
