import "server-only";
import { createServerClient } from "@supabase/ssr";
import type { SupabaseClient } from "@supabase/supabase-js";
import { jwtVerify } from "jose";
import { cookies, headers } from "next/headers";
import { connection } from "next/server";
import { cache } from "react";
import ws from "ws";
import type { Database } from "@/lib/platform/database.types";
import { env } from "@/lib/platform/env";

export type Db = SupabaseClient<Database>;

/** One name for the session cookie, because the default is derived from the address and would differ between clients. */
export const sessionCookie = { name: "sb-auth" } as const;

/** The header in which `proxy.ts` tells the pages behind it which address was asked for. */
export const askedPath = "x-cairn-path";

/** Node below 22 has no WebSocket of its own, and createClient throws without one. */
export const realtime = { transport: ws as unknown as typeof WebSocket };

/** Ends a call that hangs, so that a page can say so instead of waiting for ever. */
export const deadline = 8000;

export const fetchWithDeadline: typeof fetch = (input, init) =>
  fetch(input, {
    ...init,
    cache: "no-store",
    signal: init?.signal
      ? AbortSignal.any([init.signal, AbortSignal.timeout(deadline)])
      : AbortSignal.timeout(deadline),
  });

/**
 * The address the request came from. The embedded server listens on loopback alone, so nobody else can be there; elsewhere
 * the last hop is the one that the proxy in front wrote itself, the earlier ones are whatever the browser sent.
 */
export async function clientAddress(): Promise<string> {
  if (env().CAIRN_EMBEDDED) return "127.0.0.1";
  const list = await headers();
  return (
    list.get("x-forwarded-for")?.split(",").at(-1)?.trim() || list.get("x-real-ip") || "0.0.0.0"
  );
}

/**
 * Who is calling, told to the API: the audit trail reads ip and browser from it. The embedded API limits strangers itself and
 * leaves the limits of this server's own calls to this server, which it knows by the key.
 */
export async function callerHeaders(): Promise<Record<string, string>> {
  const address = await clientAddress();
  const agent = (await headers()).get("user-agent")?.slice(0, 300);
  return {
    "x-forwarded-for": address,
    ...(agent ? { "user-agent": agent } : {}),
    ...(env().CAIRN_EMBEDDED ? { "x-cairn-key": env().SUPABASE_SECRET_KEY } : {}),
  };
}

/** The request's own client: it carries the person's token, so row level security decides what it sees. */
export const getDb = cache(async (): Promise<Db> => {
  // A prefetched shell knows the cookies but is no request: nothing is asked of the backend before somebody really looks.
  await connection();
  const store = await cookies();
  return createServerClient<Database>(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    cookieOptions: sessionCookie,
    realtime,
    global: { headers: await callerHeaders(), fetch: fetchWithDeadline },
    cookies: {
      getAll: () => store.getAll(),
      setAll: (all) => {
        try {
          for (const { name, value, options } of all) store.set(name, value, options);
        } catch {
          // A server component cannot set cookies; proxy.ts has refreshed them already.
        }
      },
    },
  });
});

/** True when the access token was signed by the project and has not expired. */
export async function isValidToken(db: Db, token: string): Promise<boolean> {
  const secret = env().SUPABASE_JWT_SECRET;
  // An HS256 secret is checked here; without one, supabase-js fetches the project's keys once and checks locally.
  if (secret) {
    return jwtVerify(token, new TextEncoder().encode(secret)).then(
      () => true,
      () => false,
    );
  }
  const { data } = await db.auth.getClaims(token);
  return Boolean(data);
}
