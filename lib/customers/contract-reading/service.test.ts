import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBeside } from "./service";

let reply: unknown;
let asked = "";
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    asked = Buffer.concat(parts).toString("utf8");
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify(reply) } }] }));
  });
});

let model: Parameters<typeof readBeside>[0];
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  model = { baseUrl: `http://127.0.0.1:${port}/v1`, name: "small" };
});
afterAll(() => server.close());

const pages = [
  { number: 1, text: "Between Orrin Mills Ltd and us." },
  { number: 2, text: "Notice is sixty days. Governed by the laws of Norway." },
];

describe("a language model beside the rules", () => {
  it("gives values with the place of their sentence, on whichever page that is", async () => {
    reply = {
      findings: [
        { field: "notice_days", value: 60, page: 1, quote: "Notice is sixty days." },
        { field: "parties", value: "Orrin Mills Ltd", page: 1, quote: "Orrin Mills Ltd" },
      ],
    };
    expect(await readBeside(model, pages)).toEqual({
      findings: [
        {
          field: "notice_days",
          value: 60,
          confidence: 0.6,
          evidence: { page: 2, quote: "Notice is sixty days.", start: 0, end: 21 },
        },
        {
          field: "parties",
          value: { name: "Orrin Mills Ltd", role: null },
          confidence: 0.6,
          evidence: { page: 1, quote: "Orrin Mills Ltd", start: 8, end: 23 },
        },
      ],
    });
    expect(asked).toContain("[page 2]");
  });

  it("loses what it quotes from nowhere, fields nobody asked for and values of the wrong kind", async () => {
    reply = {
      findings: [
        { field: "notice_days", value: 60, page: 2, quote: "Notice is 60 days." },
        { field: "password", value: "x", page: 2, quote: "Notice is sixty days." },
        { field: "effective_date", value: "soon", page: 2, quote: "Notice is sixty days." },
      ],
    };
    expect(await readBeside(model, pages)).toBeNull();
  });

  it("that answers another shape gives nothing", async () => {
    reply = { terms: [] };
    expect(await readBeside(model, pages)).toBeNull();
  });
});
