import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";

import type { Page } from "../contract-terms/types";
import { checkFile, fileLimits, readingNotes, refusal } from "./rules";
import type { FileKind, FileProblem, FileRefusal, FileText } from "./types";

/** What the thread answers. */
type Answer =
  | {
      ok: true;
      kind: FileKind;
      pages: Page[];
      pageCount: number | null;
      blank: number[];
      tracked: boolean;
    }
  | { ok: false; problem: FileProblem; detail: { pages?: number } };

/**
 * The thread's program is a plain file that is found by its path at run time: no bundler takes it apart, and the libraries
 * that it loads never come into the server's own process.
 */
const program = () =>
  path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "lib",
    "platform",
    "file-text",
    "worker.mjs",
  );

/** Threads that read at once; more would take the server's memory rather than be faster. Others wait, a few only. */
const atOnce = 2;
const mostWaiting = 20;
let running = 0;
const waiting: (() => void)[] = [];

async function takeTurn(): Promise<boolean> {
  if (running < atOnce) {
    running += 1;
    return true;
  }
  if (waiting.length >= mostWaiting) return false;
  // The turn is handed over by the one who ends; `running` stays as it is.
  await new Promise<void>((resolve) => waiting.push(resolve));
  return true;
}

function passTurn() {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

function readInThread(bytes: Uint8Array, kind: FileKind, time: number): Promise<Answer> {
  const copy = Uint8Array.from(bytes);
  return new Promise((resolve) => {
    const worker = new Worker(program(), {
      workerData: { bytes: copy, kind, limits: fileLimits },
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      // The thread needs no key and no address; what libraries print about broken files is nobody's business.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const end = (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const fail = (problem: FileProblem) => end({ ok: false, problem, detail: {} });
    const timer = setTimeout(() => fail("too_slow"), time);
    worker.once("message", (answer: Answer) => end(answer));
    worker.once("error", (error: NodeJS.ErrnoException) =>
      fail(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too_heavy" : "damaged"),
    );
    worker.once("exit", () => fail("damaged"));
  });
}

/**
 * The text of an uploaded PDF, DOCX, DOC or TXT, page by page, read in a thread of its own; or why it cannot be read, in
 * a sentence for people. Never throws because of what is in the file.
 */
export async function readFileText(
  bytes: Uint8Array,
  fileName: string,
  options: { time?: number } = {},
): Promise<FileText | FileRefusal> {
  const checked = checkFile(bytes, fileName);
  if (!checked.ok) return checked;
  if (!(await takeTurn())) return refusal("busy");
  try {
    const answer = await readInThread(bytes, checked.kind, options.time ?? fileLimits.time);
    if (!answer.ok) return refusal(answer.problem, answer.detail);
    const { kind, pages, pageCount } = answer;
    return { ok: true, kind, pages, pageCount, notes: readingNotes(answer) };
  } finally {
    passTurn();
  }
}
