import { CellLink, DataTable, type Column } from "@/components/shared/data-table";
import type { Formats } from "@/components/shared/format";
import type { Params } from "@/components/shared/href-with";
import { RelativeDate } from "@/components/shared/relative-date";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { canManage } from "@/lib/admin/users/permissions";
import { roleWords, type UserFilter } from "@/lib/admin/users/schema";
import type { PlatformUser } from "@/lib/admin/users/types";
import type { Viewer } from "@/lib/identity/viewer/types";
import { UserMenu } from "./user-menu";

type Props = {
  users: PlatformUser[];
  viewer: Viewer;
  formats: Formats;
  filter: UserFilter;
  params: Params;
};

const sortWords = { created: "account", name: "name", seen: "last visit" };

const nameOf = (user: PlatformUser) => user.display_name || user.email;

/** The people of the platform with their role, where they belong and when they were last here. */
export function UserTable({ users, viewer, formats, filter, params }: Props) {
  const menuOf = (user: PlatformUser) =>
    canManage(viewer, user) ? (
      <UserMenu
        user={{ id: user.id, name: nameOf(user), role: user.role, active: user.is_active }}
      />
    ) : (
      <span className="text-meta text-ink-3">you</span>
    );
  const columns: Column<PlatformUser>[] = [
    {
      key: "name",
      head: "Person",
      sort: "name",
      className: "py-2",
      cell: (user) => <Person user={user} mine={user.id === viewer.id} />,
    },
    { key: "role", head: "Role", cell: (user) => <Chip>{roleWords[user.role]}</Chip> },
    {
      key: "orgs",
      head: "Organization",
      hideBelow: "lg",
      className: "max-w-60 truncate",
      cell: (user) => user.orgs?.map((org) => org.name).join(", "),
    },
    {
      key: "seen",
      head: "Last here",
      sort: "seen",
      firstDir: "desc",
      cell: (user) =>
        (user.last_activity ?? user.last_login) && (
          <RelativeDate value={user.last_activity ?? user.last_login} formats={formats} />
        ),
    },
    {
      key: "since",
      head: "Account since",
      sort: "created",
      firstDir: "desc",
      hideBelow: "lg",
      cell: (user) => <RelativeDate value={user.created_at} formats={formats} />,
    },
    { key: "menu", head: "", headLabel: "Actions", align: "right", cell: menuOf },
  ];
  return (
    <DataTable
      label={`Users by ${sortWords[filter.sort]}`}
      sort={{ key: filter.sort, dir: filter.dir }}
      path="/admin/users"
      params={params}
      columns={columns}
      rows={users}
      rowKey={(user) => user.id}
      mobile={(user) => (
        <div className="flex min-h-14 items-center gap-2 px-4 py-2">
          <div className="min-w-0 flex-1">
            <Person user={user} mine={user.id === viewer.id} />
          </div>
          <Chip>{roleWords[user.role]}</Chip>
          {menuOf(user)}
        </div>
      )}
    />
  );
}

function Person({ user, mine }: { user: PlatformUser; mine: boolean }) {
  return (
    <span className="flex items-center gap-3">
      <Avatar name={nameOf(user)} src={user.avatar_url} size="lg" mine={mine} />
      <span className="min-w-0">
        <span className="flex items-center gap-2">
          <CellLink href={`/admin/audit?user=${encodeURIComponent(user.email)}`}>
            {nameOf(user)}
          </CellLink>
          {user.is_active ? null : <Chip tone="watch">Switched off</Chip>}
        </span>
        <span className="block truncate text-meta text-ink-3">{user.email}</span>
      </span>
    </span>
  );
}
