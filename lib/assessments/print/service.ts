import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import browserPaths from "@/lib/platform/browser-paths.json";

export type Cookie = { name: string; value: string };
type Reply = {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
  method?: string;
  sessionId?: string;
};

/** The browser that is named, or the first that is there; null where there is none. */
export function findChromium(named?: string): string | null {
  if (named) return existsSync(named) ? named : null;
  return browserPaths.find((file) => existsSync(file)) ?? null;
}

/** The DevTools protocol over the two pipes of a browser: no port is opened that somebody else could speak to. */
class Devtools {
  #next = 1;
  #waiting = new Map<
    number,
    { done: (reply: Record<string, unknown>) => void; fail: (error: Error) => void }
  >();
  #events = new Map<string, () => void>();
  #rest = "";

  constructor(
    private readonly to: Writable,
    from: Readable,
  ) {
    from.setEncoding("utf8");
    from.on("data", (chunk: string) => this.#read(chunk));
    from.on("close", () => this.#end(new Error("the browser went away")));
    to.on("error", (error) => this.#end(error));
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = this.#next++;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      this.to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  once(event: string): Promise<void> {
    return new Promise((done) => this.#events.set(event, done));
  }

  #read(chunk: string) {
    const parts = (this.#rest + chunk).split("\0");
    this.#rest = parts.pop()!;
    for (const part of parts) {
      const reply = JSON.parse(part) as Reply;
      if (reply.method) this.#events.get(reply.method)?.();
      const waiting = reply.id === undefined ? undefined : this.#waiting.get(reply.id);
      if (!waiting) continue;
      this.#waiting.delete(reply.id!);
      if (reply.error) waiting.fail(new Error(reply.error.message));
      else waiting.done(reply.result ?? {});
    }
  }

  #end(error: Error) {
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }
}

const flags = [
  "--headless",
  "--remote-debugging-pipe",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--no-first-run",
  "--hide-scrollbars",
  // Nothing but the page that is printed: no updates, no reports, no search.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Two at once, because each is a browser; who comes then waits. */
const atOnce = 2;
let running = 0;
const queue: (() => void)[] = [];

async function takeTurn(): Promise<() => void> {
  if (running >= atOnce) await new Promise<void>((go) => queue.push(go));
  running += 1;
  return () => {
    running -= 1;
    queue.shift()?.();
  };
}

/** Whether so many wait that one more would wait in vain. */
export const isCrowded = () => queue.length >= 8;

/**
 * Opens an address of this server with the reader's own cookies and prints it as a tagged PDF with an outline.
 * @throws Error where the browser does not start, the page does not load, or it takes too long.
 */
export async function printPage(
  browser: string,
  address: string,
  cookies: Cookie[],
  timeout = 45_000,
): Promise<Uint8Array> {
  const leave = await takeTurn();
  const profile = await mkdtemp(path.join(tmpdir(), "cairn-pdf-"));
  // Root may not use the sandbox; what is opened is our own page alone.
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(browser, [...flags, ...root, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    // The browser needs no key of ours.
    env: { PATH: process.env.PATH ?? "", HOME: profile, TZ: process.env.TZ ?? "" } as never,
  });
  const late = AbortSignal.timeout(timeout);
  try {
    return await Promise.race([
      print(child, address, cookies),
      new Promise<never>((_, fail) => {
        child.once("error", fail);
        late.addEventListener("abort", () => fail(new Error("the PDF took too long")));
      }),
    ]);
  } finally {
    await end(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    leave();
  }
}

async function print(child: ChildProcess, address: string, cookies: Cookie[]) {
  const devtools = new Devtools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const { targetId } = await devtools.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: true });
  const send = (method: string, params?: object) =>
    devtools.send(method, params, sessionId as string);
  await send("Page.enable");
  await send("Network.setCookies", {
    cookies: cookies.map((cookie) => ({ ...cookie, url: address, httpOnly: true })),
  });
  const loaded = devtools.once("Page.loadEventFired");
  const { errorText } = await send("Page.navigate", { url: address });
  if (errorText) throw new Error(`the page did not load: ${String(errorText)}`);
  await loaded;
  // The page streams: its parts are there when the heading is and no skeleton is left.
  const ready = `new Promise((done) => { const look = () => document.querySelector("main h1") && !document.querySelector("main [aria-busy=true]") ? document.fonts.ready.then(() => done(document.querySelector("[data-result]")?.dataset.result ?? "")) : setTimeout(look, 50); look(); })`;
  const { result } = await send("Runtime.evaluate", { expression: ready, awaitPromise: true });
  const shown = (result as { value?: string }).value;
  if (!shown || !address.includes(shown)) throw new Error("the page shows no result");
  // What can be opened on the screen cannot be on paper.
  const opening = `document.querySelectorAll("details[data-print]").forEach((one) => one.setAttribute("open", ""))`;
  await send("Runtime.evaluate", { expression: opening });
  const { data } = await send("Page.printToPDF", {
    printBackground: true,
    // The width of a desk on the width of a page.
    scale: 0.8,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    paperWidth: 8.27,
    paperHeight: 11.69,
    marginTop: 0.5,
    marginBottom: 0.5,
    marginLeft: 0.5,
    marginRight: 0.5,
  });
  return Buffer.from(data as string, "base64");
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGKILL");
  });
}
