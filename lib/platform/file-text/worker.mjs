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
try {
  const reading = await (await readers[kind]())(bytes, limits);
  parentPort.postMessage({ ok: true, ...reading });
} catch (error) {
  // What the libraries throw at broken input is of no use to anybody; the file is damaged.
  const known = error instanceof Unreadable;
  parentPort.postMessage({
    ok: false,
    problem: known ? error.problem : "damaged",
    detail: known ? error.detail : {},
  });
}
