import { DataTable, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { RelativeDate } from "@/components/shared/relative-date";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import type { Invitation } from "@/lib/identity/invitation/types";
import { orgRoleWords } from "@/lib/identity/membership/rules";
import { InvitationMenu } from "./invitation-menu";

type Props = { invitations: Invitation[]; formats: ReturnType<typeof formatsFor> };

/** Who was invited and has not come yet. */
export function InvitationTable({ invitations, formats }: Props) {
  const stateOf = (invitation: Invitation) =>
    invitation.state === "expired" ? (
      <Chip tone="watch">Expired</Chip>
    ) : (
      <span className="text-ink-2">until {formats.dayMonth(invitation.expires_at)}</span>
    );
  const sentOf = ({ sent_count: count, last_sent_at: at }: Invitation) =>
    `${count > 1 ? `${count} times, last ` : ""}${formats.relativeDay(at)}`;
  const columns: Column<Invitation>[] = [
    {
      key: "email",
      head: "E-mail",
      cell: (invitation) => <span className="font-medium">{invitation.email}</span>,
    },
    { key: "role", head: "As", cell: (invitation) => <Chip>{orgRoleWords[invitation.role]}</Chip> },
    {
      key: "by",
      head: "Invited by",
      hideBelow: "lg",
      cell: (invitation) => invitation.invited_by_name,
    },
    { key: "sent", head: "Sent", hideBelow: "lg", cell: sentOf },
    { key: "state", head: "Link", cell: stateOf },
    {
      key: "menu",
      head: "",
      headLabel: "Actions",
      align: "right",
      cell: (invitation) => <InvitationMenu id={invitation.id} email={invitation.email} />,
    },
  ];
  return (
    <Card bleed aria-labelledby="invitations">
      <CardHead id="invitations" title="Open invitations" meta={invitations.length || undefined} />
      {invitations.length === 0 ? (
        <CardBody className="text-ink-2">
          Nobody is waiting. An invitation is a mail with a link that serves one address once, for
          14 days.
        </CardBody>
      ) : (
        <DataTable
          label="Open invitations"
          columns={columns}
          rows={invitations}
          rowKey={(invitation) => invitation.id}
          mobile={(invitation) => (
            <div className="flex items-center gap-2 px-4 py-2">
              <div className="grid min-w-0 flex-1 gap-1">
                <span className="truncate font-medium">{invitation.email}</span>
                <span className="flex flex-wrap items-center gap-2 text-meta">
                  <Chip>{orgRoleWords[invitation.role]}</Chip>
                  {stateOf(invitation)}
                  <span className="text-ink-3">
                    sent <RelativeDate value={invitation.last_sent_at} formats={formats} />
                  </span>
                </span>
              </div>
              <InvitationMenu id={invitation.id} email={invitation.email} />
            </div>
          )}
        />
      )}
    </Card>
  );
}
