import type { NextRequest } from "next/server";
import { getViewer } from "@/lib/identity/gate";
import { viewerKind } from "@/lib/identity/viewer/types";
import { answerCsv, datedName } from "@/lib/platform/csv-answer";
import { walkTasks } from "@/lib/projects/task/data";
import { readView, taskColumns, viewsOf, withDays } from "@/lib/projects/task/rules";
import { taskFilterSchema } from "@/lib/projects/task/schema";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** Every task that the list shows under this address. */
export const GET = (request: NextRequest): Promise<Response> =>
  answerCsv({
    action: "task.export",
    name: datedName("tasks"),
    columns: taskColumns,
    viewer: getViewer,
    rows: async function* (db, viewer) {
      const params = Object.fromEntries(request.nextUrl.searchParams);
      const view = readView(params.view, viewsOf(viewerKind(viewer), viewer.org !== null));
      const filter = taskFilterSchema.parse(params);
      const { timeZone } = await loadReader();
      for await (const page of walkTasks(db, { view, org: viewer.org?.id, filter }))
        yield page.map((task) => withDays(task, timeZone));
    },
  });
