import { AddTask } from "@/components/projects/task-board";
import { TaskFilters } from "@/components/projects/task-filters";
import { TaskList } from "@/components/projects/task-list";
import { formatsFor } from "@/components/shared/format";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { loadCustomerTasks } from "@/lib/projects/task/loaders";

type Params = Record<string, string | string[] | undefined>;

/** What is to be done for one customer. */
export async function CustomerTasksTab({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Params>;
}) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const [{ viewer, detail }, tasks] = await Promise.all([
    loadCustomer(id),
    loadCustomerTasks(id, asked),
  ]);
  const { page, filter, place, reader } = tasks;
  const { name } = detail.customer;
  const scene = {
    me: viewer.id,
    staff: true,
    organization: viewer.org?.name ?? null,
    zone: reader.timeZone,
    people: page.people,
    customer: { id, name },
  };
  return (
    <>
      <div className="flex items-center gap-2 max-md:flex-wrap">
        <div className="min-w-0 flex-1 max-md:basis-full">
          <TaskFilters people={page.people} />
        </div>
        {page.rows.length > 0 ? <AddTask scene={scene} /> : null}
      </div>
      <TaskList
        page={page}
        filter={filter}
        place={place}
        scene={scene}
        format={formatsFor(reader)}
        path={`/customers/${id}/tasks`}
        params={asked}
        withCustomer={false}
        empty={`Write down what is to be done for ${name}. You decide of each task whether they see it.`}
      />
    </>
  );
}
