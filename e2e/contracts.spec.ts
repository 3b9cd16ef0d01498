import type { Browser, Page } from "@playwright/test";
import { asService } from "./quality/accounts";
import { expect, test } from "./fixtures";
import { addCustomer, newCsm } from "./pages/customers-page";

const year = new Date().getFullYear() + 5;
const contract = (name: string) => `MASTER SERVICES AGREEMENT

This Master Services Agreement (the "Agreement") is entered into as of March 1, ${year} (the "Effective Date") by and between Cairn Systems Ltd ("Provider") and ${name} ("Customer").

1. Term. The initial term of this Agreement shall commence on the Effective Date and shall expire on February 28, ${year + 3}.

2. Renewal. Thereafter this Agreement shall automatically renew for successive periods of one (1) year unless either party gives written notice of non-renewal at least sixty (60) days prior to the end of the then current term.

3. Governing Law. This Agreement shall be governed by and construed in accordance with the laws of Norway.
`;

const textFile = (text: string, name = "agreement.txt") => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

async function upload(page: Page, ...files: ReturnType<typeof textFile>[]) {
  await page.locator("html[data-shortcuts]").waitFor();
  await page.getByLabel("Choose documents").filter({ visible: true }).setInputFiles(files);
}

async function begin(browser: Browser) {
  const { csm, page, context } = await newCsm(browser);
  const customer = await addCustomer(csm);
  await page.goto(`/customers/${customer.id}/contracts`);
  return { csm, page, context, customer };
}

const stored = (customer: string) =>
  asService<{ id: string; path: string }[]>(
    `contract_files?select=id,path&customer_id=eq.${customer}`,
  );

test("a contract goes from its file to a confirmed contract, each value with its sentence", async ({
  browser,
  openPage,
}) => {
  const { page, context, customer } = await begin(browser);
  await upload(page, textFile(contract(customer.name)));
  await page.getByRole("list", { name: "Uploads" }).getByRole("link").click();

  // The review: a value leads to its sentence, which is marked in the text.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("agreement.txt");
  const text = page.getByRole("region", { name: "Text of agreement.txt" });
  const law = page.getByRole("group", { name: /^Governing law: / });
  await law.getByRole("button", { name: "Show in the text" }).click();
  await expect(text.locator("mark")).toContainText("laws of Norway");
  const notice = page.getByRole("group", { name: /^Notice, days: 60/ });
  await notice.getByRole("textbox").focus();
  await expect(text.locator("mark")).toContainText("sixty (60) days");

  // Nothing is a contract yet. A correction survives a reload.
  expect(await asService(`contracts?select=id&customer_id=eq.${customer.id}`)).toEqual([]);
  await notice.getByRole("textbox").fill("90");
  await page.reload();
  await expect(notice.getByRole("textbox")).toHaveValue("90");
  await expect(notice.getByText("Corrected", { exact: true })).toBeVisible();
  const looks = page.getByRole("button", { name: "Looks right" });
  while ((await looks.count()) > 0) await looks.first().click();
  await page.getByRole("button", { name: /^Confirm \d+ values$/ }).click();

  // The contract: its terms, and back to the sentence.
  await page.waitForURL(/\/contracts\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Read from the document, corrected")).toBeVisible();
  const [row] = await asService<{ renewal_date: string; notice_date: string }[]>(
    `customers?select=renewal_date,notice_date&id=eq.${customer.id}`,
  );
  expect(row).toEqual({ renewal_date: `${year + 3}-02-28`, notice_date: `${year + 2}-11-30` });
  await page.getByRole("link", { name: /laws of Norway/ }).click();
  await expect(page.locator("mark")).toContainText("laws of Norway");

  // The original comes back byte for byte; to everybody else it is not there.
  const [file] = await stored(customer.id);
  const address = `/api/contracts/files/${file!.id}`;
  const original = await page.request.get(address);
  expect(await original.text()).toBe(contract(customer.name));
  expect(original.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "content-disposition": expect.stringContaining("attachment"),
  });
  for (const [role, status] of [
    ["csm2", 404],
    ["member", 404],
    [undefined, 401],
  ] as const) {
    const other = await openPage(role);
    expect((await other.request.get(address, { maxRedirects: 0 })).status(), role).toBe(status);
  }
  const other = await openPage("csm2");
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This contract is not here");
  await context.close();
});

test(
  "files that are no contract are refused with a sentence and leave nothing",
  { tag: "@full" },
  async ({ browser }) => {
    const { page, context, customer } = await begin(browser);
    const program = Buffer.concat([Buffer.from("MZ\x90\0"), Buffer.alloc(200)]);
    await upload(
      page,
      { name: "agreement.pdf", mimeType: "application/pdf", buffer: program },
      { name: "empty.docx", mimeType: "application/msword", buffer: Buffer.alloc(0) },
      textFile("Just words.", "agreement.exe"),
      textFile("%PDF-1.7 broken", "broken.pdf"),
    );
    const uploads = page.getByRole("list", { name: "Uploads" });
    await expect(uploads.getByText(/it is a Windows program/)).toBeVisible();
    await expect(uploads.getByText(/This file is empty/)).toBeVisible();
    await expect(uploads.getByText(/Files named \.exe are not read here/)).toBeVisible();
    await expect(uploads.getByText(/damaged and cannot be read/)).toBeVisible();
    expect(await stored(customer.id)).toEqual([]);
    await context.close();
  },
);

test(
  "the same file is stored once, and a discarded one takes its object along",
  { tag: "@full" },
  async ({ browser }) => {
    const { page, context, customer } = await begin(browser);
    await upload(page, textFile(contract(customer.name)));
    await expect(page.getByRole("region", { name: "Documents to review" })).toBeVisible();
    await upload(page, textFile(contract(customer.name), "copy.txt"));
    await expect(page.getByText(/This file is here already, as agreement.txt/)).toBeVisible();
    const [file] = await stored(customer.id);
    const object = `/storage/v1/object/contract-files/${file!.path}`;
    expect((await fetch(new URL(object, process.env.E2E_API_URL), withService())).status).toBe(200);
    await page.goto(`/contracts/files/${file!.id}`);
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
    await page.waitForURL(`**/customers/${customer.id}/contracts`);
    expect(await stored(customer.id)).toEqual([]);
    const gone = await fetch(new URL(object, process.env.E2E_API_URL), withService());
    expect(gone.status).toBeGreaterThanOrEqual(400);
    await context.close();
  },
);

function withService() {
  const key = process.env.E2E_SECRET_KEY!;
  return { headers: { apikey: key, authorization: `Bearer ${key}` } };
}

test(
  "on a phone, fields and document are two views with a way back",
  { tag: "@full" },
  async ({ browser }) => {
    const { page, context, customer } = await begin(browser);
    await page.setViewportSize({ width: 375, height: 800 });
    await upload(page, textFile(contract(customer.name)));
    await page.getByRole("list", { name: "Uploads" }).getByRole("link").click();
    const law = page.getByRole("group", { name: /^Governing law: / });
    await law.getByRole("button", { name: "Show in the text" }).click();
    await expect(page.locator("mark")).toBeInViewport();
    await expect(law).toBeHidden();
    await page.getByRole("button", { name: "Back to the fields" }).click();
    await expect(law).toBeInViewport();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(375);
    await context.close();
  },
);
