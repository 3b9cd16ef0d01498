import { DataTable, type Column } from "@/components/shared/data-table";
import type { Formats } from "@/components/shared/format";
import { RelativeDate } from "@/components/shared/relative-date";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { canWith } from "@/lib/identity/membership/permissions";
import { orgRoleWords } from "@/lib/identity/membership/rules";
import type { Member } from "@/lib/identity/membership/types";
import type { Viewer } from "@/lib/identity/viewer/types";
import { MemberMenu } from "./member-menu";

type Props = { members: Member[]; viewer: Viewer; organization: string; formats: Formats };

/** The people of an organization. The menus at the end show only what the viewer may do. */
export function MemberTable({ members, viewer, organization, formats }: Props) {
  const menuOf = (member: Member) => (
    <MemberMenu
      member={{ u_id: member.u_id, name: member.display_name, role: member.role }}
      organization={organization}
      may={{
        change: canWith(viewer, "role.change", member),
        remove: canWith(viewer, "member.remove", member),
        transfer: canWith(viewer, "ownership.transfer", member),
        leave: canWith(viewer, "member.leave", member),
      }}
    />
  );
  const columns: Column<Member>[] = [
    {
      key: "name",
      head: "Person",
      className: "py-2",
      cell: (member) => <Person member={member} self={member.u_id === viewer.id} />,
    },
    { key: "title", head: "Title", hideBelow: "lg", cell: (member) => member.title },
    { key: "role", head: "Role", cell: (member) => <Chip>{orgRoleWords[member.role]}</Chip> },
    {
      key: "joined",
      head: "Joined",
      hideBelow: "lg",
      cell: (member) => <RelativeDate value={member.joined_at} formats={formats} />,
    },
    {
      key: "seen",
      head: "Last sign-in",
      cell: (member) =>
        member.last_login && <RelativeDate value={member.last_login} formats={formats} />,
    },
    {
      key: "menu",
      head: "",
      headLabel: "Actions",
      align: "right",
      cell: (member) => menuOf(member),
    },
  ];
  return (
    <DataTable
      label="Members"
      columns={columns}
      rows={members}
      rowKey={(member) => member.u_id}
      mobile={(member) => (
        <div className="flex min-h-14 items-center gap-2 px-4 py-2">
          <div className="min-w-0 flex-1">
            <Person member={member} self={member.u_id === viewer.id} />
          </div>
          <Chip>{orgRoleWords[member.role]}</Chip>
          {menuOf(member)}
        </div>
      )}
    />
  );
}

function Person({ member, self }: { member: Member; self: boolean }) {
  return (
    <span className="flex items-center gap-3">
      <Avatar name={member.display_name} src={member.avatar_url} size="lg" mine={self} />
      <span className="min-w-0">
        <span className="block truncate">
          <span className="font-medium">{member.display_name}</span>
          {self ? <span className="ml-1 text-ink-3">you</span> : null}
        </span>
        <span className="block truncate text-meta text-ink-3">{member.email}</span>
      </span>
    </span>
  );
}
