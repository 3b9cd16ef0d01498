import type { NextRequest } from "next/server";
import { refreshSession } from "@/lib/platform/supabase/proxy";

/** Refreshes the session and leads the signed-out to sign-in. Never the security boundary: the gate and RLS are. */
export function proxy(request: NextRequest) {
  return refreshSession(request);
}

export const config = {
  // A file that is imported goes straight to its route: here its body would be held in memory and cut off at 10 MB.
  matcher: [
    "/((?!_next/|api/customers/import$|api/contracts/files$|favicon|icon|robots.txt|manifest|.*\\.(?:svg|png|woff2|ico|txt)$).*)",
  ],
};
