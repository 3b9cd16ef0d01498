import net from "node:net";
import { call, signIn, type Target } from "./support";

/** What the isolation test does to a backend, and what it saw. The same run judges a guarded and an unguarded one. */

export type Leak = { who: string; what: string };

type Persona = {
  name: string;
  headers: Record<string, string>;
  user: string;
  uid: string | null;
  /** Which owners' rows may be seen; null: everybody's. */
  owners: string[] | null;
  email: string | null;
};

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

export async function personas(target: Target): Promise<Persona[]> {
  const all: Persona[] = [
    {
      name: "signed out",
      headers: { apikey: target.publishableKey },
      user: "anon",
      uid: null,
      owners: [],
      email: null,
    },
    {
      name: "service",
      headers: { apikey: target.secretKey },
      user: "service_role",
      uid: null,
      owners: null,
      email: null,
    },
  ];
  for (let n = 1; n <= 6; n += 1) {
    const { access_token } = await signIn(target, `probe${n}@cairn.test`);
    all.push({
      name: `probe${n}`,
      headers: { apikey: target.publishableKey, authorization: `Bearer ${access_token}` },
      user: "authenticated",
      uid: id(n),
      owners: [id(n)],
      email: `probe${n}@cairn.test`,
    });
  }
  return all;
}

/** Judges one answer: role, user and the owners of every row. */
function judge(persona: Persona, kind: string, status: number, json: any): Leak[] {
  const leaks: Leak[] = [];
  const add = (what: string) => leaks.push({ who: persona.name, what });
  if (kind === "whoami") {
    if (status !== 200) add(`whoami ${status}`);
    else if (json.user !== persona.user || json.uid !== persona.uid)
      add(`ran as ${json.user} ${json.uid}`);
  } else if (kind === "list") {
    if (status !== 200 || !Array.isArray(json)) add(`list ${status}`);
    else {
      const foreign = json.filter(
        (row: any) => persona.owners && !persona.owners.includes(row.owner),
      );
      if (foreign.length > 0) add(`saw ${foreign.length} rows of others`);
      // Seeing too little is a leak of the session as well: somebody else's role ran this query.
      if (persona.owners?.length && json.length < 20)
        add(`saw only ${json.length} of its own rows`);
      if (!persona.owners && json.length < 100) add(`saw only ${json.length} rows`);
    }
  } else if (kind === "insert") {
    const expected = persona.user === "authenticated" ? 201 : persona.user === "anon" ? 401 : 0;
    if (expected && status !== expected) add(`insert ${status}`);
    if (status === 201 && persona.uid && json?.[0]?.owner !== persona.uid)
      add(`wrote as ${json?.[0]?.owner}`);
  } else if (kind === "fault" && status === 200) add("a broken write was taken");
  return leaks;
}

const kinds = ["whoami", "list", "insert", "list", "whoami", "fault"] as const;

function request(kind: (typeof kinds)[number]) {
  if (kind === "whoami") return { method: "POST", where: "/rest/v1/rpc/probe_whoami", body: {} };
  if (kind === "list")
    return { method: "GET", where: "/rest/v1/probe_items?select=owner&label=like.seed*&limit=500" };
  if (kind === "insert") {
    return {
      method: "POST",
      where: "/rest/v1/probe_items?select=owner",
      body: { label: "isolation" },
    };
  }
  return { method: "POST", where: "/rest/v1/probe_items", body: { label: "x".repeat(60) } };
}

/** Many requests of everybody at once over kept-alive connections; a part of them is given up on the way. */
export async function concurrent(
  target: Target,
  everybody: Persona[],
  total: number,
  lanes: number,
) {
  const leaks: Leak[] = [];
  let done = 0;
  let aborted = 0;
  let next = 0;
  const lane = async () => {
    while (next < total) {
      const index = (next += 1);
      const persona = everybody[(index * 7) % everybody.length]!;
      // The service key has no person to write for, so it does not insert.
      const kind =
        persona.uid || persona.user === "anon"
          ? kinds[index % kinds.length]!
          : kinds[(index % 2) * 4]!;
      const { method, where, body } = request(
        persona.user === "service_role" && index % 3 ? "list" : kind,
      );
      const judged = persona.user === "service_role" && index % 3 ? "list" : kind;
      if (index % 18 === 0) {
        const signal = AbortSignal.timeout(1 + (index % 12));
        await fetch(target.url + where, { method, headers: persona.headers, signal }).catch(
          () => {},
        );
        aborted += 1;
        continue;
      }
      const answer = await call(target, method, where, {
        key: null,
        headers: {
          ...persona.headers,
          ...(judged === "insert" ? { prefer: "return=representation" } : {}),
        },
        body,
      });
      done += 1;
      leaks.push(...judge(persona, judged, answer.status, answer.json));
      if (answer.status >= 500)
        leaks.push({ who: persona.name, what: `${judged} ${answer.status}` });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { leaks, done, aborted };
}

/** One packet with several requests on one connection: they reach the server in the same instant. */
export async function pipelined(
  target: Target,
  batch: [Persona, "whoami" | "list"][],
): Promise<Leak[]> {
  const { hostname, port } = new URL(target.url);
  const socket = net.connect(Number(port), hostname);
  const packet = batch
    .map(([persona, kind], index) => {
      const { method, where, body } = request(kind);
      const text = body ? JSON.stringify(body) : "";
      const headers = {
        host: `127.0.0.1:${port}`,
        connection: index === batch.length - 1 ? "close" : "keep-alive",
        ...persona.headers,
        ...(text
          ? { "content-type": "application/json", "content-length": String(text.length) }
          : {}),
      };
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      return `${method} ${where} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${text}`;
    })
    .join("");
  const chunks: Buffer[] = [];
  socket.on("data", (data) => chunks.push(data));
  socket.write(packet);
  await new Promise<void>((resolve, reject) => {
    socket.once("close", () => resolve());
    socket.once("error", reject);
  });
  const answers = parseAnswers(Buffer.concat(chunks));
  if (answers.length !== batch.length)
    return [{ who: "everybody", what: `${answers.length} of ${batch.length} answers` }];
  return batch.flatMap(([persona, kind], index) => {
    const answer = answers[index]!;
    return judge(persona, kind, answer.status, answer.json);
  });
}

/** Splits what came back on one connection into answers. */
function parseAnswers(bytes: Buffer): { status: number; json: any }[] {
  const answers: { status: number; json: any }[] = [];
  let at = 0;
  while (at < bytes.length) {
    const headEnd = bytes.indexOf("\r\n\r\n", at);
    if (headEnd === -1) break;
    const head = bytes.toString("latin1", at, headEnd);
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
    at = headEnd + 4;
    let body = "";
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length !== undefined) {
      body = bytes.toString("utf8", at, at + Number(length));
      at += Number(length);
    } else if (/transfer-encoding: chunked/i.test(head)) {
      for (;;) {
        const lineEnd = bytes.indexOf("\r\n", at);
        const size = Number.parseInt(bytes.toString("latin1", at, lineEnd), 16);
        body += bytes.toString("utf8", lineEnd + 2, lineEnd + 2 + size);
        at = lineEnd + 2 + size + 2;
        if (size === 0) break;
      }
    }
    let json: any = null;
    try {
      json = JSON.parse(body);
    } catch {
      // No answer that can be judged; the status is.
    }
    answers.push({ status, json });
  }
  return answers;
}
