import "server-only";
import { createServerClient } from "@supabase/ssr";
import { NextResponse, type NextRequest } from "next/server";
import type { Database } from "@/lib/platform/database.types";
import { needsSession } from "@/lib/platform/domains";
import { env } from "@/lib/platform/env";
import { askedPath, fetchWithDeadline, isValidToken, realtime, sessionCookie } from "./server";

/**
 * Refreshes an expired session and redirects the signed-out away from rooms that need one. An unreachable backend is not
 * "signed out": the request goes on, and the page says that the server did not answer.
 */
export async function refreshSession(request: NextRequest): Promise<NextResponse> {
  // An action answers for itself: a redirect here would throw away the form that was being saved.
  const isAction = request.method === "POST" && request.headers.has("next-action");
  const closed = !isAction && needsSession(request.nextUrl.pathname);
  // A page cannot see its own address; the gate needs it for the way back from sign-in.
  request.headers.set(askedPath, request.nextUrl.pathname + request.nextUrl.search);
  const hasCookie = request.cookies
    .getAll()
    .some(({ name }) => name.startsWith(sessionCookie.name));
  if (!hasCookie) return closed ? toSignIn(request) : NextResponse.next({ request });

  let response = NextResponse.next({ request });
  const db = createServerClient<Database>(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    cookieOptions: sessionCookie,
    realtime,
    global: { fetch: fetchWithDeadline },
    cookies: {
      getAll: () => request.cookies.getAll(),
      setAll: (all, extra) => {
        for (const { name, value } of all) request.cookies.set(name, value);
        response = NextResponse.next({ request });
        for (const { name, value, options } of all) response.cookies.set(name, value, options);
        for (const [name, value] of Object.entries(extra ?? {})) response.headers.set(name, value);
      },
    },
  });
  const { data, error } = await db.auth.getSession();
  if (error && error.name === "AuthRetryableFetchError") return response;
  const valid = data.session ? await isValidToken(db, data.session.access_token) : false;
  return closed && !valid ? toSignIn(request) : response;
}

function toSignIn(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname.startsWith("/api/")) {
    return NextResponse.json({ code: "session_ended" }, { status: 401 });
  }
  const target = new URL("/sign-in", request.nextUrl);
  const next = request.nextUrl.pathname + request.nextUrl.search;
  if (next !== "/home") target.searchParams.set("next", next);
  return NextResponse.redirect(target, 303);
}
