import { UserTable } from "@/components/admin/user-table";
import { NoResults } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { hrefWith } from "@/components/shared/href-with";
import { Pager } from "@/components/shared/pager";
import { Card } from "@/components/ui/card";
import { loadUsers } from "@/lib/admin/users/loaders";
import { roleWords, usersAtOnce } from "@/lib/admin/users/schema";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Params = Promise<Record<string, string | string[] | undefined>>;

/** One page of the people, as the address asks for them. */
export async function UsersSection({ searchParams }: { searchParams: Params }) {
  const params = await searchParams;
  const [{ viewer, filter, place, page }, reader] = await Promise.all([
    loadUsers(params),
    loadReader(),
  ]);
  const href = (step: Record<string, string | null> | null) =>
    step && hrefWith("/admin/users", params, step);
  if (page.rows.length === 0) {
    const both = filter.q && filter.role;
    return (
      <NoResults
        title={filter.q ? `Nobody matches “${filter.q}”` : "Nobody here"}
        drop={
          both
            ? { label: "Drop the role", href: hrefWith("/admin/users", params, { role: null }) }
            : undefined
        }
        clearHref="/admin/users"
      >
        The search looks at names and e-mail addresses
        {filter.role ? `, among those with the role ${roleWords[filter.role]}` : null}.
      </NoResults>
    );
  }
  return (
    <Card bleed aria-label="Users">
      <UserTable
        users={page.rows}
        viewer={viewer}
        formats={formatsFor(reader)}
        filter={filter}
        params={params}
      />
      <Pager
        from={place.page * usersAtOnce + 1}
        shown={page.rows.length}
        total={page.total}
        before={href(place.before)}
        after={href(place.after(page.next))}
      />
    </Card>
  );
}
