import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addCustomers, names, newCsm } from "./pages/customers-page";

const csv = (text: string, name = "customers.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

const sheet = `Company;Stage;ARR;Renewal;Contact;E-mail
Tallow;Active;1.200,50;31.12.2027;Anna Berg;anna@tallow.co
Halden;Onboarding;9.000,00;15.01.2028;;
Orrin;Somewhere;12k;28.02.2028;;
;Active;5;28.02.2028;;
`;

async function choose(page: Page, file: ReturnType<typeof csv>) {
  await page.locator("html[data-shortcuts]").waitFor();
  await page.getByLabel("Choose a file").filter({ visible: true }).setInputFiles(file);
}

test("a list goes from a file to customers and back again, with the bad rows in a file of their own", async ({
  browser,
}) => {
  const { csm, page, context } = await newCsm(browser);
  await addCustomers(csm, [{ name: "TALLOW", stage: "prospect", arr: 100 }]);
  await page.goto("/customers");
  await page.getByRole("link", { name: "Import" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import customers");
  await choose(page, csv(sheet));

  // Columns, recognised, with real values.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("customers.csv");
  await expect(page.getByRole("combobox", { name: "What Company fills" })).toHaveValue("name");
  await expect(page.getByRole("combobox", { name: "What Contact fills" })).toHaveValue(
    "person_name",
  );
  await expect(page.getByText("1.200,50 · 9.000,00 · 12k")).toBeVisible();
  await page.getByRole("button", { name: "Check 4 rows" }).click();

  // The dry run: what would happen, and nothing has.
  await expect(page.getByText("Ready to import")).toBeVisible();
  const faults = page.getByRole("table", { name: "Rows: With faults" });
  await expect(faults.getByRole("row", { name: /^4 Unknown stage Stage Somewhere/ })).toBeVisible();
  await expect(faults.getByRole("row", { name: /^5 Missing name Company/ })).toBeVisible();
  await page.getByRole("link", { name: /^Updated 1/ }).click();
  await expect(page.getByRole("table", { name: "Rows: Updated" })).toContainText(
    "ARR 100 → 1200.5",
  );

  // The run.
  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(page.getByText("2 rows in, 2 back")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Bad rows" }).click();
  const stream = await (await download).createReadStream();
  const file = Buffer.concat(await stream.toArray()).toString("utf8");
  expect(file).toContain("Company,Stage,ARR,Renewal,Contact,E-mail,Reason");
  expect(file).toContain("Unknown stage in Stage: “Somewhere”");
  await page.goto("/customers");
  await expect(names(page)).toHaveText(["Tallow", "Halden"]);

  // The same file, with the mapping remembered, makes nothing.
  await page.goto("/customers/import");
  await expect(page.getByRole("table", { name: "Your imports" })).toContainText(
    "2 rows in, 2 back",
  );
  await choose(page, csv(sheet));
  await page.getByRole("button", { name: "Check 4 rows" }).click();
  await expect(page.getByRole("link", { name: /^New 0/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Unchanged 2/ })).toBeVisible();

  // And back.
  await page.goto("/customers/import");
  await page.getByRole("link", { name: "customers.csv" }).last().click();
  await page.getByRole("button", { name: "Undo import" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo import" }).click();
  await expect(page.getByText("Everything is as it was before.")).toBeVisible();
  await page.goto("/customers");
  await expect(names(page)).toHaveText(["TALLOW"]);
  await context.close();
});

test("pasted cells without headers ask one question", { tag: "@full" }, async ({ browser }) => {
  const { page, context } = await newCsm(browser);
  await page.goto("/customers/import");
  await page.locator("html[data-shortcuts]").waitFor();
  await page
    .getByRole("textbox", { name: /^Or paste the cells/ })
    .fill("Tallow\ttallow.co\t2027-04-03\nHalden\thalden.no\t2027-06-05\n");
  await page.getByRole("button", { name: "Read the pasted cells" }).click();
  await expect(
    page.getByRole("region", { name: "Which column holds the customer’s name?" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Column 1" }).click();
  await expect(page.getByRole("combobox", { name: "What Column 1 fills" })).toHaveValue("name");
  await page.getByRole("button", { name: "Check 2 rows" }).click();
  await expect(page.getByRole("link", { name: /^New 2/ })).toBeVisible();
  await context.close();
});

test(
  "a table without headers whose days do not tell asks for both at once",
  { tag: "@full" },
  async ({ browser }) => {
    const { page, context } = await newCsm(browser);
    await page.goto("/customers/import");
    await page.locator("html[data-shortcuts]").waitFor();
    await page
      .getByRole("textbox", { name: /^Or paste the cells/ })
      .fill("Tallow\ttallow.co\t03/04/2027\nHalden\thalden.no\t05/06/2027\n");
    await page.getByRole("button", { name: "Read the pasted cells" }).click();
    const question = page.getByRole("region", { name: /^Which is the name, and which day/ });
    await expect(question.getByRole("radio", { name: /^Column 1/ })).toBeChecked();
    await question.getByRole("button", { name: "Use these answers" }).click();
    await expect(question.getByText("Choose which day it is.")).toBeVisible();
    await question.getByRole("radio", { name: "3 April 2027" }).check();
    await question.getByRole("button", { name: "Use these answers" }).click();
    await expect(question).toHaveCount(0);
    await expect(page.getByRole("region", { name: /^Which/ })).toHaveCount(0);
    await page.getByRole("button", { name: "Check 2 rows" }).click();
    await expect(page.getByRole("link", { name: /^New 2/ })).toBeVisible();
    await context.close();
  },
);

test(
  "what is no table is told what it is, and nothing is left behind",
  { tag: "@full" },
  async ({ browser }) => {
    const { page, context } = await newCsm(browser);
    await page.goto("/customers/import");
    const tries: [ReturnType<typeof csv>, RegExp][] = [
      [csv("", "empty.csv"), /This file is empty/],
      [
        { ...csv("", "book.csv"), buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 8, 0]) },
        /Excel workbook/,
      ],
      [csv('Company,ARR\n"Tallow,5\nHalden,6\n', "torn.csv"), /Row 2 opens a quotation mark/],
      [
        csv(`${"c,".repeat(9999)}c\nx\n`, "wide.csv"),
        /has 10,000 cells; an import reads up to 200 columns/,
      ],
    ];
    for (const [file, sentence] of tries) {
      await choose(page, file);
      await expect(page.getByText(sentence)).toBeVisible();
    }
    // A program that does not look first is answered by the server.
    const large = await page.request.post("/api/customers/import", {
      headers: { "x-file-name": "large.csv" },
      data: Buffer.alloc(60 * 1024 * 1024, "Tallow,1\n"),
    });
    expect(large.status()).toBe(413);
    expect(await large.json()).toMatchObject({ message: expect.stringContaining("60.0 MB") });
    const foreign = await page.request.post("/api/customers/import", { data: "Company\nTallow\n" });
    expect(foreign.status()).toBe(422);
    await page.reload();
    await expect(page.getByRole("table", { name: "Your imports" })).toHaveCount(0);
    await context.close();
  },
);

test(
  "an import is closed to everybody else",
  { tag: "@full" },
  async ({ browser, memberPage, strangerPage }) => {
    const { page, context } = await newCsm(browser);
    const made = await page.request.post("/api/customers/import", {
      headers: { "x-file-name": "mine.csv" },
      data: Buffer.from("Company\nTallow\n"),
    });
    const { id } = (await made.json()) as { id: string };
    const upload = { headers: { "x-file-name": "x.csv" }, data: Buffer.from("Company\nTallow\n") };
    expect((await memberPage.request.post("/api/customers/import", upload)).status()).toBe(403);
    expect((await memberPage.request.get(`/api/customers/import/${id}`)).status()).toBe(404);
    expect((await strangerPage.request.post("/api/customers/import", upload)).status()).toBe(401);
    const other = await newCsm(browser);
    expect((await other.page.request.get(`/api/customers/import/${id}?as=csv`)).status()).toBe(404);
    expect((await page.request.get(`/api/customers/import/${id}`)).status()).toBe(200);
    await other.context.close();
    await context.close();
  },
);
