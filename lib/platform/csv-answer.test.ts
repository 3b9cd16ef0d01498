import { expect, test } from "vitest";
import { answerCsv, refuseFault } from "./csv-answer";
import { AppError } from "./errors";

const ask = (viewer: () => Promise<null>) =>
  answerCsv({
    action: "test.export",
    name: "test",
    columns: [],
    viewer,
    // oxlint-disable-next-line require-yield
    rows: async function* () {
      throw new Error("nobody may come here");
    },
  });

test("whoever is signed out gets a sentence and no file", async () => {
  const answer = await ask(async () => null);
  expect(answer.status).toBe(401);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
});

test("a silent server says so, a refusal keeps its status, a fault tells nothing of itself", async () => {
  const silent = await ask(async () => {
    throw new TypeError("fetch failed");
  });
  expect(silent.status).toBe(503);
  expect(refuseFault(new AppError("not_allowed"), "test.export").status).toBe(403);
  const fault = refuseFault(new Error("a secret of the server"), "test.export");
  expect(fault.status).toBe(500);
  expect(await fault.text()).not.toContain("secret");
});
