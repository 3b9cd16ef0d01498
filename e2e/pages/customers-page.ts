import type { Browser, BrowserContext, Page } from "@playwright/test";
import { asService, freshName, makeCsm, storageOf, type Account } from "../quality/accounts";

export type Row = { id: string; name: string };

/** A CSM of this test alone, so that every count on the page is known. */
export async function newCsm(
  browser: Browser,
): Promise<{ csm: Account; page: Page; context: BrowserContext }> {
  const csm = await makeCsm("Iris");
  const context = await browser.newContext({
    storageState: storageOf(csm, process.env.E2E_BASE_URL!),
  });
  return { csm, context, page: await context.newPage() };
}

export async function addCustomers(csm: Account, rows: object[]): Promise<Row[]> {
  const body = rows.map((row) => ({ stage: "active", csm_id: csm.id, ...row }));
  const made: Row[] = [];
  // One by one, because rows of one request would have to name the same columns.
  for (const row of body)
    made.push(...(await asService<Row[]>("customers?select=id,name", { body: row })));
  return made;
}

export const addCustomer = async (csm: Account, facts: object = {}) =>
  (await addCustomers(csm, [{ name: freshName("Solo"), ...facts }]))[0]!;

export const addContract = async (customer: string, facts: object): Promise<Row> =>
  (
    await asService<Row[]>("contracts?select=id", {
      body: { customer_id: customer, status: "active", file_name: "Order form", ...facts },
    })
  )[0]!;

/** Agent messages and trainings, the two things that the documented health counts. */
export async function addRecords(customer: string, messages: number, trainings: number[]) {
  if (messages > 0) {
    const [session] = await asService<Row[]>("agent_sessions?select=id", {
      body: { customer_id: customer },
    });
    const one = { session_id: session!.id, role: "user", content: "A question" };
    await asService("agent_messages", { body: Array.from({ length: messages }, () => one) });
  }
  for (const progress of trainings) {
    const body = { title: freshName("Module") };
    const [module] = await asService<Row[]>("training_modules?select=id", { body });
    await asService("training_progress", {
      body: { customer_id: customer, module_id: module!.id, progress },
    });
  }
}

export const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const list = (page: Page) => page.getByRole("region", { name: "Customers" });
export const names = (page: Page) => list(page).locator("tbody tr td:nth-child(2) a");

/** Ticks the boxes of these rows. */
export async function select(page: Page, ...wanted: string[]): Promise<void> {
  for (const name of wanted) await page.getByRole("checkbox", { name: `Select ${name}` }).check();
}

/** The customers of a CSM as they are stored, by name. */
export const stored = <Stored>(csm: { id: string }, columns: string) =>
  asService<Stored[]>(`customers?select=${columns}&csm_id=eq.${csm.id}&order=name`);
