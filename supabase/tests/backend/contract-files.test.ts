import { afterAll, beforeAll, expect, it } from "vitest";
import { startBackend } from "../../local/testing.mjs";
import { call, rpc, type Backend, type Caller } from "../support/rest";
import { makeTwoPortfolios, type World } from "../support/two-portfolios";

const mark = "contract-canary-77aa";
let backend: Backend;
let world: World;
let file: { id: string; path: string };

const object = (path: string) => `/storage/v1/object/contract-files/${path}`;

beforeAll(async () => {
  backend = await startBackend({ demo: false });
  world = await makeTwoPortfolios(backend);
  const { a } = world;
  file = await rpc(backend, a.csm, "begin_contract_file", {
    p_customer: a.customer,
    p_file: { file_name: `${mark}.txt`, kind: "txt", size: 20, sha256: "a".repeat(64) },
  });
  const stored = await fetch(new URL(object(file.path), backend.url), {
    method: "POST",
    headers: {
      apikey: backend.secretKey,
      authorization: `Bearer ${backend.secretKey}`,
      "content-type": "text/plain",
    },
    body: mark,
  });
  expect(stored.status).toBe(200);
  await rpc(backend, a.csm, "add_contract_pages", {
    p_file: file.id,
    p_pages: [{ number: 1, text: mark }],
  });
  await rpc(backend, a.csm, "finish_contract_file", {
    p_file: file.id,
    p_proposal: { missing_info: [mark] },
  });
}, 180_000);
afterAll(() => backend?.stop());

const strangers = (): [string, Caller | null][] => [
  ["another CSM", world.b.csm],
  ["the owner of the organization", world.owner],
  ["a member", world.member],
  ["a signed-out caller", null],
];

it("the customer's CSM reads row and pages; nobody else does, whichever way they ask", async () => {
  const questions = [
    "/rest/v1/contract_files?select=*",
    `/rest/v1/contract_files?id=eq.${file.id}&select=*,contract_pages(*)`,
    `/rest/v1/contract_pages?file_id=eq.${file.id}`,
    `/rest/v1/customers?id=eq.${world.a.customer}&select=*,contract_files!contract_files_customer_id_fkey(*)`,
  ];
  for (const question of questions) {
    expect((await call(backend, world.a.csm, question)).text, question).toMatch(
      new RegExp(`${mark}|${file.id}`),
    );
    for (const [who, as] of strangers())
      expect((await call(backend, as, question)).text, who).not.toMatch(
        new RegExp(`${mark}|${file.path}`),
      );
  }
});

it("no person reaches the bucket, not even the CSM whose file it is", async () => {
  const people: [string, Caller | null][] = [["its own CSM", world.a.csm], ...strangers()];
  for (const [who, as] of people) {
    for (const way of ["", "authenticated/", "public/"]) {
      const path = object(file.path).replace("/object/", `/object/${way}`);
      const answer = await call(backend, as, path);
      expect(answer.status, `${who} ${way}`).toBeGreaterThanOrEqual(400);
      expect(answer.text).not.toContain(mark);
    }
    const listed = await call(backend, as, "/storage/v1/object/list/contract-files", {
      body: { prefix: "", limit: 100 },
    });
    expect(listed.text, who).not.toContain(file.path);
    const signed = await call(backend, as, `/storage/v1/object/sign/contract-files/${file.path}`, {
      body: { expiresIn: 60 },
    });
    expect(signed.status, who).toBeGreaterThanOrEqual(400);
    const planted = await call(backend, as, object(`planted-${who.length}`), { body: { x: 1 } });
    expect(planted.status, who).toBeGreaterThanOrEqual(400);
    await call(backend, as, object(file.path), { method: "DELETE" });
  }
  const kept = await call(backend, "service", object(file.path));
  expect(kept.text).toContain(mark);
});

it("nobody but functions writes a row, so no row can name another's file", async () => {
  const planted = {
    customer_id: world.b.customer,
    file_name: "x.txt",
    kind: "txt",
    size: 1,
    sha256: "b".repeat(64),
    path: file.path,
  };
  const answer = await call(backend, world.b.csm, "/rest/v1/contract_files", { body: planted });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  await call(backend, world.a.csm, `/rest/v1/contract_files?id=eq.${file.id}`, {
    method: "PATCH",
    body: { path: "elsewhere" },
  });
  const row = await call(backend, "service", `/rest/v1/contract_files?id=eq.${file.id}`);
  expect(row.json).toMatchObject([{ path: file.path }]);
});
