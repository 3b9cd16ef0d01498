import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import ws from "ws";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startBackend, type Backend } from "../../local/testing.mjs";
import { call, password, schemaDir } from "./support";

let backend: Backend;
let owner: SupabaseClient;
let other: SupabaseClient;
let id: string;

async function client(email: string): Promise<SupabaseClient> {
  const made = createClient(backend.url, backend.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: { transport: ws as unknown as typeof WebSocket },
  });
  const { error } = await made.auth.signInWithPassword({ email, password });
  if (error) throw error;
  return made;
}

beforeAll(async () => {
  backend = await startBackend({ schemaDir });
  owner = await client("probe1@cairn.test");
  other = await client("probe2@cairn.test");
  id = "00000000-0000-4000-8000-000000000001";
});
afterAll(() => backend?.stop());

const files = (who: SupabaseClient) => who.storage.from("probe");

it("keeps what the client library sends, as bytes and as a Blob, and gives it back unchanged", async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
  expect(
    (await files(owner).upload(`${id}/a b ü.bin`, bytes, { contentType: "application/pdf" })).error,
  ).toBeNull();
  expect(
    (await files(owner).upload(`${id}/blob.txt`, new Blob(["héllo"], { type: "text/plain" })))
      .error,
  ).toBeNull();
  const back = await files(owner).download(`${id}/a b ü.bin`);
  expect(back.data?.type).toBe("application/pdf");
  expect(
    Buffer.from((await back.data?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(Buffer.from(bytes)),
  ).toBe(true);
  expect(await (await files(owner).download(`${id}/blob.txt`)).data?.text()).toBe("héllo");
});

it("gives addresses that open one file for a while", async () => {
  const one = await files(owner).createSignedUrl(`${id}/blob.txt`, 60);
  expect(one.error).toBeNull();
  expect(await (await fetch(one.data?.signedUrl ?? "")).text()).toBe("héllo");
  const many = await files(owner).createSignedUrls([`${id}/blob.txt`, `${id}/missing.txt`], 60);
  expect(many.data?.map((entry) => Boolean(entry.signedUrl))).toEqual([true, false]);
  expect(await (await fetch(many.data?.[0]?.signedUrl ?? "")).text()).toBe("héllo");
  const spoiled = (one.data?.signedUrl ?? "").replace("blob.txt", "a%20b%20%C3%BC.bin");
  expect((await fetch(spoiled)).status).not.toBe(200);
});

it("takes a file through an address that was signed for it", async () => {
  const made = await files(owner).createSignedUploadUrl(`${id}/signed.txt`);
  expect(made.error).toBeNull();
  const sent = await files(owner).uploadToSignedUrl(
    `${id}/signed.txt`,
    made.data?.token ?? "",
    new Blob(["x"]),
  );
  expect(sent.error).toBeNull();
});

it("lists, moves and removes", async () => {
  const names = async () =>
    (await files(owner).list(id)).data?.map((file) => file.name.split("/").at(-1)).sort();
  expect(await names()).toContain("blob.txt");
  expect((await files(owner).move(`${id}/blob.txt`, `${id}/moved.txt`)).error).toBeNull();
  expect(await names()).not.toContain("blob.txt");
  expect((await files(owner).remove([`${id}/moved.txt`])).error).toBeNull();
  expect(await names()).not.toContain("moved.txt");
});

it("shows nobody else anything", async () => {
  await files(owner).upload(`${id}/private.txt`, Buffer.from("canary"));
  expect((await files(owner).download(`${id}/private.txt`)).error).toBeNull();
  expect((await files(other).download(`${id}/private.txt`)).error).not.toBeNull();
  expect((await files(other).createSignedUrl(`${id}/private.txt`, 60)).error).not.toBeNull();
  expect((await files(other).upload(`${id}/theirs.txt`, Buffer.from("x"))).error).not.toBeNull();
  expect((await files(other).list(id)).data ?? []).toEqual([]);
  expect((await files(other).remove([`${id}/private.txt`])).data ?? []).toEqual([]);
  expect((await files(owner).download(`${id}/private.txt`)).error).toBeNull();
});

it("cannot be led out of its folder", async () => {
  const { data } = await owner.auth.getSession();
  const token = data.session?.access_token;
  for (const name of [
    "../escape.txt",
    "%2e%2e/escape.txt",
    "..%2f..%2fescape.txt",
    `${id}/..%5c..%5cescape.txt`,
    `${id}//x.txt`,
  ]) {
    const answer = await call(backend, "POST", `/storage/v1/object/probe/${name}`, {
      token,
      raw: "x",
    });
    expect(answer.status, name).toBeGreaterThanOrEqual(400);
  }
});
