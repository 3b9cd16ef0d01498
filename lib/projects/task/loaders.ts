import "server-only";
import { notFound } from "next/navigation";
import { requireCsm, requireViewer } from "@/lib/identity/gate";
import { viewerKind } from "@/lib/identity/viewer/types";
import { getDb } from "@/lib/platform/supabase/server";
import { readPlace } from "@/lib/workspace/paging/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";
import { listTasks } from "./data";
import { readView, viewsOf } from "./rules";
import { taskFilterSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

/** The tasks as the address asks for them. */
export async function loadTasks(params: Params) {
  const viewer = await requireViewer();
  const kind = viewerKind(viewer);
  const views = viewsOf(kind, viewer.org !== null);
  const view = readView([params.view].flat()[0], views);
  const filter = taskFilterSchema.parse(params);
  const place = readPlace(params);
  const [page, reader] = await Promise.all([
    listTasks(await getDb(), { view, org: viewer.org?.id, filter, cursor: place.cursor }),
    loadReader(),
  ]);
  return { viewer, kind, views, view, filter, place, page, reader };
}

/** The tasks of one customer, for its tab. */
export async function loadCustomerTasks(customer: string, params: Params) {
  const viewer = await requireCsm();
  const filter = taskFilterSchema.parse({ ...params, customer });
  if (filter.customer === null) notFound();
  const place = readPlace(params);
  const [page, reader] = await Promise.all([
    listTasks(await getDb(), {
      view: "customers",
      org: viewer.org?.id,
      filter,
      cursor: place.cursor,
    }),
    loadReader(),
  ]);
  return { viewer, kind: viewerKind(viewer), filter, place, page, reader };
}
