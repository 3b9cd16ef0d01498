import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { readPlace } from "@/lib/workspace/paging/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";
import { getMeeting, listMeetingPage, listMeetings } from "./data";
import { readMeetingList } from "./schema";

export const loadMeetings = cache(async (customer: string) => {
  const viewer = await requireCsm();
  return { viewer, meetings: await listMeetings(await getDb(), customer) };
});

/** All meetings as the address asks for them. */
export async function loadMeetingPage(params: Record<string, string | string[] | undefined>) {
  const viewer = await requireCsm();
  const { view, filter } = readMeetingList(params);
  const place = readPlace(params);
  const [page, reader] = await Promise.all([
    listMeetingPage(await getDb(), { view, filter, cursor: place.cursor }),
    loadReader(),
  ]);
  return { viewer, view, filter, place, page, reader };
}

const identifier = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One meeting, once a request. */
export const loadMeeting = cache(async (id: string) => {
  const viewer = await requireCsm();
  const [detail, reader] = await Promise.all([
    identifier.test(id) ? getMeeting(await getDb(), id) : null,
    loadReader(),
  ]);
  if (!detail) notFound();
  return { viewer, detail, reader };
});
