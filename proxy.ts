import type { NextRequest } from "next/server";
import { refreshSession } from "@/lib/platform/supabase/proxy";

/** Refreshes the session and leads the signed-out to sign-in. Never the security boundary: the gate and RLS are. */
export function proxy(request: NextRequest) {
  return refreshSession(request);
}

export const config = {
  matcher: ["/((?!_next/|favicon|icon|robots.txt|manifest|.*\\.(?:svg|png|woff2|ico|txt)$).*)"],
};
