import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeResult } from "@/supabase/tests/support/assessment-result";
import { improveInsight } from "./service";

type Asked = { url?: string; authorization?: string; body: Record<string, unknown> };

let asked: Asked[];
let reply: (response: ServerResponse) => void;

async function take(request: IncomingMessage, response: ServerResponse) {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  asked.push({
    url: request.url,
    authorization: request.headers.authorization,
    body: text ? (JSON.parse(text) as Asked["body"]) : {},
  });
  reply(response);
}

const server = createServer((request, response) => void take(request, response));
const good = "Tools hold the rest back, as [[data]] shows; the team of [[plan]] could carry more.";
const answer =
  (content: unknown, status = 200) =>
  (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
  };
const texts = (...paragraphs: string[]) =>
  JSON.stringify({ paragraphs: paragraphs.map((text) => ({ text })) });

let baseUrl: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const improve = (more: Partial<Parameters<typeof improveInsight>[0]> = {}) =>
  improveInsight(
    { baseUrl: `${baseUrl}/`, apiKey: "key-1", name: "small", timeout: 2000, ...more },
    makeResult(),
    "The draft.",
  );

describe("a language model", () => {
  it("is asked as OpenAI-compatible endpoints are, and its text is taken", async () => {
    reply = answer(texts(good));
    expect(await improve()).toBe(good);
    expect(asked[0]).toMatchObject({
      url: "/v1/chat/completions",
      authorization: "Bearer key-1",
      body: { model: "small", response_format: { type: "json_object" } },
    });
    expect(JSON.stringify(asked[0]!.body)).toContain("The draft.");
    expect(JSON.stringify(asked[0]!.body)).not.toContain("northern");
  });

  it("needs no key", async () => {
    reply = answer(texts(good));
    await improve({ apiKey: undefined });
    expect(asked[0]!.authorization).toBeUndefined();
  });

  it("may fence its JSON", async () => {
    reply = answer(`\`\`\`json\n${texts(good)}\n\`\`\``);
    expect(await improve()).toBe(good);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ["cites what is not there", answer(texts(good.replace("[[data]]", "[[budget]]")))],
    ["answers no JSON", answer("Certainly! Here is the text.")],
    ["answers another shape", answer(JSON.stringify({ summary: good }))],
    ["answers nothing", answer(null)],
    ["refuses", answer(texts(good), 429)],
    ["sends elsewhere", (response) => response.writeHead(302, { location: baseUrl }).end()],
    ["breaks off", (response) => response.destroy()],
  ])("that %s leaves the built-in text", async (_, how) => {
    reply = how;
    expect(await improve()).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it("that keeps one waiting leaves the built-in text", async () => {
    reply = () => undefined;
    expect(await improve({ timeout: 150 })).toBeNull();
  });

  it("that is not there leaves the built-in text", async () => {
    expect(await improve({ baseUrl: "http://127.0.0.1:1/v1" })).toBeNull();
  });
});
