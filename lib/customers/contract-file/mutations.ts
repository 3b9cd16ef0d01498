import "server-only";
import { createHash } from "node:crypto";
import { configuredModel } from "@/lib/platform/chat-completion";
import type { Json } from "@/lib/platform/database.types";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { readBeside } from "../contract-reading/service";
import { reviewItems, settle } from "../contract-review/rules";
import type { ConfirmInput } from "../contract-review/schema";
import { contractTermsInSteps } from "../contract-terms/rules";
import type { ContractTerms, Page } from "../contract-terms/types";
import { readFileText } from "../file-text/service";
import { getFile, listBases } from "./data";
import { mimeTypes, pageParts, soundTerms, storable } from "./rules";
import { openObject, removeObject, storeObject } from "./service";
import type { Uploaded } from "./types";

type Begun = { id: string; path: string } | Extract<Uploaded, { same: unknown }>;

/** Finds the terms field by field and lets whatever else waits have its turn in between, so that no page hangs on a long contract. */
export async function readInTurns(pages: Page[]): Promise<ContractTerms> {
  const steps = contractTermsInSteps(pages);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * Reads a file, stores it and keeps what was read as a proposal. A file that cannot be read is refused with a sentence and
 * leaves nothing; when something fails on the way, the row goes and takes the file with it.
 */
export async function takeFile(
  db: Db,
  sent: { customer: string; name: string; bytes: Uint8Array },
): Promise<Uploaded> {
  const text = await readDocument(sent.bytes, sent.name);
  const { data, error } = await db.rpc("begin_contract_file", {
    p_customer: sent.customer,
    p_file: {
      file_name: sent.name,
      kind: text.kind,
      size: sent.bytes.length,
      sha256: createHash("sha256").update(sent.bytes).digest("hex"),
    },
  });
  if (error) throw asError(error);
  const begun = data as unknown as Begun;
  if ("same" in begun) return begun;
  try {
    await storeObject(begun.path, sent.bytes, mimeTypes[text.kind]);
    return { id: begun.id, asksModel: await keepReading(db, begun.id, text) };
  } catch (fault) {
    // The row first: it queues the file, should this process not live to remove it.
    await db.rpc("discard_contract_file", { p_file: begun.id });
    await removeObject(begun.path);
    throw fault;
  }
}

type Text = Extract<Awaited<ReturnType<typeof readFileText>>, { ok: true }>;
type Document = Pick<Text, "kind" | "notes" | "pages"> & { terms: ContractTerms };

/** The text of a file and the terms in it, or the refusal of a file that cannot be read. */
async function readDocument(bytes: Uint8Array, name: string): Promise<Document> {
  const text = await readFileText(bytes, name);
  if (!text.ok) throw new AppError(text.problem, text.message);
  const pages = text.pages.map((page) => ({ ...page, text: storable(page.text) }));
  const terms = soundTerms(await readInTurns(pages), pages);
  return { kind: text.kind, notes: text.notes, pages, terms };
}

/** Keeps what was read of a document whose file is stored; answers whether a language model is to read it too. */
async function keepReading(db: Db, id: string, { pages, notes, terms }: Document) {
  const asksModel = configuredModel() !== null;
  for (const part of pageParts(pages)) {
    const added = await db.rpc("add_contract_pages", { p_file: id, p_pages: part });
    if (added.error) throw asError(added.error);
  }
  const finished = await db.rpc("finish_contract_file", {
    p_file: id,
    p_proposal: terms as unknown as Json,
    p_notes: notes,
    p_asks: asksModel,
  });
  if (finished.error) throw asError(finished.error);
  return asksModel;
}

/** Reads a document anew whose reading broke off. What cannot be read then says so again, and why. */
export async function retryFile(db: Db, id: string): Promise<{ asksModel: boolean }> {
  const { data, error } = await db.rpc("retry_contract_file", { p_file: id });
  if (error) throw asError(error);
  const place = data as { path: string; file_name: string };
  try {
    const stored = await openObject(place.path);
    if (!stored)
      throw new AppError(
        "file_missing",
        "The file itself never arrived. Choose it once more on the customer's contracts; this entry then goes.",
      );
    const bytes = new Uint8Array(await stored.arrayBuffer());
    return { asksModel: await keepReading(db, id, await readDocument(bytes, place.file_name)) };
  } catch (fault) {
    const why = fault instanceof AppError ? fault.sentence : undefined;
    await db.rpc("fail_contract_file", {
      p_file: id,
      p_failure: why ?? "Reading this document broke off again. Try it once more in a while.",
    });
    throw fault;
  }
}

/** Says of documents whose reading nobody ended that they failed; the job of files does so. */
export async function failBrokenFiles(db: Db): Promise<{ broken: number }> {
  const { data, error } = await db.rpc("fail_broken_contract_files");
  if (error) throw asError(error);
  return { broken: data };
}

/** Lets the configured language model read a document too; what it gives or that it gave nothing is kept. */
export async function readSecond(db: Db, id: string): Promise<void> {
  const [model, file] = [configuredModel(), await getFile(db, id)];
  if (!model || !file) return;
  const second = await readBeside(model, file.pages);
  const { error } = await db.rpc("add_second_reading", {
    p_file: id,
    p_second: second as unknown as Json,
  });
  if (error) throw asError(error);
}

/** Removes a document that nobody confirmed. */
export async function discardFile(db: Db, id: string): Promise<void> {
  const place = await db.from("contract_files").select("path").eq("id", id).limit(1);
  const { error } = await db.rpc("discard_contract_file", { p_file: id });
  if (error) throw asError(error);
  if (place.data?.[0]) await removeObject(place.data[0].path);
}

/**
 * Writes what a person decided about a document: its contract or, with a base, what it changes of one. What was proposed and
 * where it stands come from the stored reading, never from the browser.
 */
export async function confirmFile(db: Db, input: ConfirmInput): Promise<{ contract: string }> {
  const file = await getFile(db, input.file);
  if (!file?.proposal) throw new AppError("not_found");
  const bases = input.base ? await listBases(db, file.customer_id) : [];
  const base = bases.find(({ id }) => id === input.base?.id) ?? null;
  if (input.base && !base) throw new AppError("not_found");
  const outcome = settle(reviewItems(file.proposal, file.second), input, {
    customer: file.customer.name,
    missing: file.proposal.missing_info,
    base,
  });
  if (!outcome.ok)
    throw new AppError(
      "invalid_input",
      undefined,
      Object.fromEntries(Object.entries(outcome.faults).map(([key, text]) => [key, [text]])),
    );
  const { terms, entitlements, evidence, from } = outcome.settled;
  const { data, error } = await db.rpc("confirm_contract_file", {
    p_file: file.id,
    p_terms: terms as Json,
    p_entitlements: entitlements as Json,
    p_evidence: evidence as unknown as Json,
    p_status: input.status,
    ...(input.base ? { p_base: input.base.id, p_base_seen: input.base.seen } : {}),
    ...(from ? { p_from: from } : {}),
  });
  if (error) throw asError(error);
  return { contract: data };
}
