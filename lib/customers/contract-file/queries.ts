import type { Uploaded } from "./types";

export type UploadOutcome = { ok: true; uploaded: Uploaded } | { ok: false; message: string };

const silent = "The server did not answer. Nothing was stored; try again in a few seconds.";

function readAnswer(text: string): { message?: string } | null {
  try {
    return JSON.parse(text) as { message?: string };
  } catch {
    return null;
  }
}

/** Sends one file and says how far it is: 0 to 1 while it goes over the wire, then 1 while the server reads it. */
export function uploadContract(
  customer: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/contracts/files?customer=${customer}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("error", () => resolve({ ok: false, message: silent }));
    request.addEventListener("abort", () => resolve({ ok: false, message: silent }));
    request.addEventListener("load", () => {
      const answer = readAnswer(request.responseText);
      if (request.status === 200 && answer)
        resolve({ ok: true, uploaded: answer as unknown as Uploaded });
      else resolve({ ok: false, message: answer?.message ?? silent });
    });
    request.send(file);
  });
}
