import { makeDoc } from "../supabase/tests/support/legacy-doc";
import {
  makeDocx,
  makePdf,
  makeScannedPdf,
  makeZip,
} from "../supabase/tests/support/contract-documents";
import { amendment, saasAgreement } from "../supabase/tests/support/contract-samples";
import { callApi, expect, test } from "./fixtures";
import { addCustomer, newCsm } from "./pages/customers-page";
import { asService } from "./quality/accounts";

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

const stored = (customer: string) =>
  asService<{ file_name: string; page_count: number; path: string }[]>(
    `contract_files?select=file_name,page_count,path&customer_id=eq.${customer}&order=file_name`,
  );

test(
  "files of every kind are read or refused with a sentence, and no object is left behind",
  { tag: "@full" },
  async ({ browser }) => {
    test.slow();
    const { csm, page, context } = await newCsm(browser);
    const customer = await addCustomer(csm);
    const law = "This agreement is governed by the laws of Norway.";
    await page.goto(`/customers/${customer.id}/contracts`);
    await page.locator("html[data-shortcuts]").waitFor();
    const bomb = makeZip([
      { name: "word/document.xml", bytes: Buffer.from("<w:document/>") },
      { name: "word/media/a.bin", bytes: Buffer.alloc(1000), claimedSize: 900 * 1024 * 1024 },
    ]);
    await page
      .getByLabel("Choose documents")
      .filter({ visible: true })
      .setInputFiles([
        file("scan.pdf", await makeScannedPdf(2)),
        file("locked.pdf", await makePdf([[law]], { password: "x" })),
        file("bomb.docx", bomb),
        file("renamed.docx", await makePdf([[law]])),
        file("long.pdf", await makePdf(Array.from({ length: 300 }, () => [law]))),
        file("old.doc", makeDoc(`${law}\r`)),
        file("tracked.docx", await makeDocx([[{ change: "-", text: "Old. " }, law]])),
      ]);
    const uploads = page.getByRole("list", { name: "Uploads" });
    const says = (name: string, text: RegExp) =>
      expect(
        uploads.getByRole("listitem").filter({ hasText: name }).filter({ hasText: text }),
      ).toBeVisible({ timeout: 60_000 });
    await says("scan.pdf", /pages of this file are pictures/);
    await says("locked.pdf", /asks for a password/);
    await says("bomb.docx", /was not opened/);
    await says("renamed.docx", /Rename it to end in \.pdf/);
    for (const name of ["long.pdf", "old.doc", "tracked.docx"]) await says(name, /Read\./);
    const rows = await stored(customer.id);
    expect(rows.map(({ file_name, page_count }) => `${file_name} ${page_count}`)).toEqual([
      "long.pdf 300",
      "old.doc 1",
      "tracked.docx 1",
    ]);
    // The bucket holds the objects of these rows; none of a file that was refused.
    const { data } = await callApi("/storage/v1/object/list/contract-files", {
      service: true,
      body: { prefix: "", limit: 1000 },
    });
    const objects = (data as { name: string }[]).map(({ name }) => name);
    const all = await asService<{ path: string }[]>("contract_files?select=path&limit=1000");
    for (const row of rows) expect(objects).toContain(row.path);
    const known = new Set(all.map(({ path }) => path));
    expect(objects.filter((name) => !known.has(name))).toEqual([]);

    await uploads
      .getByRole("listitem")
      .filter({ hasText: "tracked.docx" })
      .getByRole("link")
      .click();
    await expect(page.getByText(/This document has tracked changes/)).toBeVisible();
    await page
      .getByRole("group", { name: /^Governing law/ })
      .getByRole("button", { name: "Show in the text" })
      .click();
    await expect(page.locator("mark")).toContainText("laws of Norway");
    await context.close();
  },
);

test(
  "an amendment in a PDF changes its contract, with old and new terms shown before and after",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const customer = await addCustomer(csm, { name: `Meadow Foods ${csm.id.slice(0, 6)}` });
    const address = `/customers/${customer.id}/contracts`;
    const confirmOne = async (name: string, bytes: Uint8Array, button: RegExp) => {
      await page.goto(address);
      await page.locator("html[data-shortcuts]").waitFor();
      await page
        .getByLabel("Choose documents")
        .filter({ visible: true })
        .setInputFiles(file(name, bytes));
      await page.getByRole("list", { name: "Uploads" }).getByRole("link").click();
      await page.getByRole("button", { name: button }).waitFor();
      const looks = page.getByRole("button", { name: "Looks right" });
      while ((await looks.count()) > 0) await looks.first().click();
    };
    await confirmOne("base.pdf", await makePdf(saasAgreement), /^Confirm \d+ values/);
    await page.getByRole("button", { name: /^Confirm \d+ values/ }).click();
    await page.waitForURL(/\/contracts\/[0-9a-f-]{36}$/);
    const contract = page.url();

    await confirmOne("amendment.pdf", await makePdf(amendment), /^Confirm the change$/);
    const changes = page.getByRole("table", { name: "Terms that change" });
    await expect(changes.getByRole("row", { name: /^Expiration date/ })).toContainText(
      "2029-01-31",
    );
    await page.getByRole("button", { name: "Confirm the change" }).click();
    await page.waitForURL(contract);
    const history = page.getByRole("region", { name: "Amendments" });
    await expect(history.getByText("Expiration date")).toBeVisible();
    await history.getByRole("link", { name: "amendment.pdf" }).first().click();
    await page.getByRole("button", { name: /^Expiration date/ }).click();
    await expect(page.getByRole("region", { name: "Page 1" }).locator("mark")).toContainText(
      "January 31, 2029",
    );
    await context.close();
  },
);
