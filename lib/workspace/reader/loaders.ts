import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { requireViewer } from "@/lib/identity/gate";
import { readerOf, zoneCookie, type Reader } from "./rules";

/** The signed-in reader's locale and time zone, and one "now" for the whole request. */
export const loadReader = cache(async (): Promise<Reader> => {
  const viewer = await requireViewer();
  const zone = (await cookies()).get(zoneCookie)?.value;
  return readerOf(viewer, zone ? decodeURIComponent(zone) : undefined, new Date());
});
