import { createClient } from "@supabase/supabase-js";
import ws from "ws";
import { afterAll, beforeAll, it } from "vitest";
import type { Viewer } from "@/lib/identity/viewer/types";
import type { Db } from "@/lib/platform/supabase/server";
import { startBackend } from "../../local/testing.mjs";
import { timeImport } from "../support/import-speed";
import { full } from "../support/full";
import { signUp, type Backend } from "../support/rest";

const total = 10_000;
const bad = 37;

let backend: Backend;
beforeAll(async () => {
  if (full) backend = await startBackend({ demo: false });
}, 180_000);
afterAll(() => backend?.stop());

it.runIf(full)(
  `imports ${total} rows through the API, and says how fast each step is`,
  async () => {
    const csm = await signUp(backend, "Ines Halvorsen", "csm");
    const db = createClient(backend.url, backend.publishableKey, {
      auth: { persistSession: false },
      realtime: { transport: ws as unknown as typeof WebSocket },
      global: { headers: { authorization: `Bearer ${csm.token}` } },
    }) as unknown as Db;
    const viewer = { id: csm.id, email: csm.email, role: "csm", display_name: csm.name } as Viewer;
    await timeImport("through the API", db, viewer, total, bad);
  },
  600_000,
);
