import { parentPort, workerData } from "node:worker_threads";

import { Unreadable } from "./unreadable.mjs";

/**
 * Reads one file in a thread of its own: a hostile file may burn this thread's time and memory, never the server's. The
 * thread is ended from outside when its time is up.
 */
// Each kind loads its own library only: Word's would cost every PDF half a second.
const readers = {
  pdf: async () => (await import("./pdf.mjs")).readPdf,
  docx: async () => (await import("./word.mjs")).readDocx,
  doc: async () => (await import("./word.mjs")).readDoc,
  txt: async () => (await import("./plain.mjs")).readPlain,
};

const { bytes, kind, limits } = workerData;

async function read() {
  try {
    const reading = await (await readers[kind]())(bytes, limits);
    return { ok: true, ...reading };
  } catch (error) {
    if (error instanceof Unreadable)
      return { ok: false, problem: error.problem, detail: error.detail };
    // What the libraries throw at broken input is of no use to anybody; the file is damaged.
    return { ok: false, problem: "damaged", detail: {} };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort.postMessage(await read());
