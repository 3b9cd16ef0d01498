import type { Progress } from "./types";

export const progressNames: Record<Progress["status"], string> = {
  not_started: "Not started",
  in_progress: "In progress",
  completed: "Completed",
};

/** The average as the documented health takes it: every row counts once, also one that has not begun. Null without rows. */
export function averageProgress(rows: Pick<Progress, "progress">[]): number | null {
  if (rows.length === 0) return null;
  return rows.reduce((sum, row) => sum + row.progress, 0) / rows.length;
}

export type ModuleProgress = { module: Progress["module"]; average: number; rows: Progress[] };

/** The rows by module, modules by title, people by name and the customer as a whole last. */
export function byModule(rows: Progress[]): ModuleProgress[] {
  const found = new Map<string, Progress[]>();
  for (const row of rows) found.set(row.module.id, [...(found.get(row.module.id) ?? []), row]);
  return [...found.values()]
    .map((list) => ({
      module: list[0]!.module,
      average: averageProgress(list)!,
      rows: list.sort((a, b) =>
        (a.person?.name ?? "\uffff").localeCompare(b.person?.name ?? "\uffff", "en"),
      ),
    }))
    .sort((a, b) => a.module.title.localeCompare(b.module.title, "en"));
}
