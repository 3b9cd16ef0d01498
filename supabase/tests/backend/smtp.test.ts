import { readdirSync } from "node:fs";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startBackend, type Backend } from "../../local/testing.mjs";
import { call, schemaDir } from "./support";

let backend: Backend;
let server: SMTPServer;
const letters: string[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (data) => (text += data));
      stream.on("end", () => {
        letters.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  backend = await startBackend({
    schemaDir,
    siteUrl: "https://cairn.example",
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mailFrom: "Cairn <no-reply@cairn.example>",
  });
});
afterAll(async () => {
  await backend?.stop();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

it("sends its mails through the server that is named, in both forms, and keeps none", async () => {
  const body = { email: "letter@mail.test", password: "Probe-pass-1" };
  expect((await call(backend, "POST", "/auth/v1/signup", { body })).status).toBe(200);
  await expect.poll(() => letters.length, { timeout: 20_000 }).toBe(1);
  const [letter] = letters;
  expect(letter).toContain("From: Cairn <no-reply@cairn.example>");
  expect(letter).toContain("To: letter@mail.test");
  expect(letter).toContain("Subject: Confirm your e-mail address");
  expect(letter).toContain("Content-Type: text/plain");
  expect(letter).toContain("Content-Type: text/html");
  expect(letter?.replace(/=\r\n/g, "")).toContain(
    "https://cairn.example/auth/confirm?token_hash=3D",
  );
  expect(readdirSync(backend.mailDir)).toEqual([]);
});

it("answers a sign-up in the same way when the mail server is not there", async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  const body = { email: "lost@mail.test", password: "Probe-pass-1" };
  expect((await call(backend, "POST", "/auth/v1/signup", { body })).status).toBe(200);
  expect((await call(backend, "GET", "/auth/v1/health")).status).toBe(200);
});
