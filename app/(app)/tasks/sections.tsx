import { AddTask } from "@/components/projects/task-board";
import { TaskFilters } from "@/components/projects/task-filters";
import { TaskList } from "@/components/projects/task-list";
import { exportHref, ExportLink } from "@/components/shared/export-link";
import { formatsFor } from "@/components/shared/format";
import { hrefWith } from "@/components/shared/href-with";
import { PageHeader } from "@/components/shared/page-header";
import { Tabs } from "@/components/ui/tabs";
import { loadTasks } from "@/lib/projects/task/loaders";
import { viewName } from "@/lib/projects/task/rules";

type Params = Record<string, string | string[] | undefined>;

const purposes = {
  mine: "What you own and what is given to you stands here, the nearest day first. Write down the next thing.",
  customers: "Tasks about your customers stand here, yours and your colleagues'.",
  organization: "What is shared in the organization stands here, whoever does it.",
};

/** One view of the tasks, as the address asks for it. */
export async function TasksSection({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const { viewer, kind, views, view, filter, place, page, reader } = await loadTasks(params);
  const scene = {
    me: viewer.id,
    staff: viewer.role !== "user",
    organization: viewer.org?.name ?? null,
    zone: reader.timeZone,
    people: page.people,
  };
  return (
    <>
      <PageHeader
        title="Tasks"
        className="mb-2"
        actions={
          <>
            {page.rows.length > 0 ? <ExportLink href={exportHref("/api/tasks", params)} /> : null}
            <AddTask
              scene={scene}
              primary={page.rows.length > 0}
              adding={[params.add].flat()[0] === "1"}
            />
          </>
        }
      />
      <Tabs
        label="Views"
        items={views.map((each) => ({
          href: hrefWith("/tasks", { view: each === "mine" ? null : each }),
          label: viewName(each, kind, viewer.org?.name ?? null),
          count: page.counts[each],
          current: each === view,
        }))}
      />
      <TaskFilters
        people={view === "mine" ? [] : page.people}
        customer={filter.customer && (page.filtered_customer ?? "One customer")}
      />
      <TaskList
        page={page}
        filter={filter}
        place={place}
        scene={scene}
        format={formatsFor(reader)}
        path="/tasks"
        params={params}
        withCustomer
        empty={purposes[view]}
      />
    </>
  );
}
