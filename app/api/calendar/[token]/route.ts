import { readCalendarFeed } from "@/lib/customers/calendar/data";
import { writeCalendar } from "@/lib/customers/calendar/rules";
import { loadOrigin } from "@/lib/identity/invitation/loaders";
import { isUnreachable } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/errors";
import { logger } from "@/lib/platform/logger";
import { getDb } from "@/lib/platform/supabase/server";

const say = (status: number, words: string, headers: Record<string, string> = {}) =>
  new Response(`${words}\n`, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
  });

/**
 * The calendar behind a secret address. Calendar programs have no session: the secret is the key, and what it opens is
 * what its person may see at this moment. A wrong one and a revoked one look the same.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/calendar/[token]">,
): Promise<Response> {
  // Some programs only take addresses that end like the file.
  const token = (await params).token.replace(/\.ics$/i, "");
  try {
    const feed = await readCalendarFeed(await getDb(), token);
    if (!feed) return say(404, "There is no calendar at this address.");
    return new Response(writeCalendar(feed, await loadOrigin()), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="cairn.ics"',
        "cache-control": "private, no-store",
        "x-robots-tag": "noindex",
        "referrer-policy": "no-referrer",
      },
    });
  } catch (error) {
    const fault = error as Error;
    if (fault instanceof AppError && fault.code === "rate_limited")
      return say(429, "This calendar is read too often. Try again later.", {
        "retry-after": "300",
      });
    if (isUnreachable(fault) || fault.name === "UnavailableError")
      return say(503, "The server did not answer. Try again later.", { "retry-after": "60" });
    logger.error({ action: "calendar.read", message: fault.message }, "calendar failed");
    return say(500, "The calendar could not be made.");
  }
}
