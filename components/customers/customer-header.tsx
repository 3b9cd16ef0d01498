import { Link2, Link2Off, MailCheck, MailX } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { Facts } from "@/components/shared/facts";
import type { formatsFor } from "@/components/shared/format";
import { HealthMark } from "@/components/shared/health";
import { Missing } from "@/components/shared/missing";
import { PageHeader } from "@/components/shared/page-header";
import { isRenewalUrgent, stageNames } from "@/lib/customers/customer/rules";
import type { CustomerDetail, CustomerLink } from "@/lib/customers/customer/types";
import { CustomerActions } from "./customer-actions";

type Format = ReturnType<typeof formatsFor>;

/** Who this is, the five facts that matter first, and what can be done. */
export function CustomerHeader({
  detail,
  format,
  viewerId,
  mayEdit,
}: {
  detail: CustomerDetail;
  format: Format;
  viewerId: string;
  mayEdit: boolean;
}) {
  const { customer, owner, link, health } = detail;
  const arr = customer.arr === null ? null : format.money(customer.arr, customer.currency);
  return (
    <PageHeader
      title={customer.name}
      className="mb-3"
      beside={
        <>
          <Chip>{stageNames[customer.stage]}</Chip>
          {customer.archived_at ? (
            <Chip tone="line">Archived {format.dayMonth(customer.archived_at)}</Chip>
          ) : null}
        </>
      }
      actions={
        <CustomerActions
          customer={{
            id: customer.id,
            name: customer.name,
            archived: customer.archived_at !== null,
          }}
          arr={arr}
          mayEdit={mayEdit}
          handsAway={owner?.id === viewerId}
        />
      }
    >
      <Facts
        items={[
          {
            label: "Health",
            value: (
              <HealthMark
                score={health.score}
                band={health.band}
                bands={health.model?.bands}
                word
              />
            ),
          },
          { label: "ARR", value: arr ? <span className="font-medium">{arr}</span> : <Missing /> },
          { label: "Renewal", value: <Renewal detail={detail} format={format} /> },
          {
            label: "Their organization",
            value: <LinkFact id={customer.id} link={link} format={format} />,
          },
          {
            label: "CSM",
            value: owner ? (
              <>
                <Avatar name={owner.name} size="sm" mine={owner.id === viewerId} />
                {owner.name}
              </>
            ) : (
              <Missing words="nobody" />
            ),
          },
        ]}
      />
    </PageHeader>
  );
}

function Renewal({ detail: { customer }, format }: { detail: CustomerDetail; format: Format }) {
  if (!customer.renewal_date) return <Missing />;
  const urgent = isRenewalUrgent(format.daysFromNow(customer.renewal_date), customer.stage);
  return (
    <>
      <span className="font-medium">{format.date(customer.renewal_date)}</span>
      <span className={urgent ? "text-risk-ink" : "text-ink-3"}>
        {format.relativeDay(customer.renewal_date)}
      </span>
    </>
  );
}

const linkIcons = {
  joined: <Link2 className="size-3.5 text-ok" />,
  invited: <MailCheck className="size-3.5 text-ink-3" />,
  expired: <MailX className="size-3.5 text-watch" />,
  not_invited: <Link2Off className="size-3.5 text-ink-3" />,
};

/** The state of the link in a few words; it leads to where something can be done about it. */
function LinkFact({ id, link, format }: { id: string; link: CustomerLink; format: Format }) {
  return (
    <>
      {linkIcons[link.state]}
      <TextLink href={`/customers/${id}/organization`} className="text-ink!">
        {linkWords(link, format)}
      </TextLink>
    </>
  );
}

export function linkWords(link: CustomerLink, format: Format): string {
  if (link.state === "joined") {
    const people = link.people === 1 ? "1 person" : `${link.people ?? 0} people`;
    return link.joined_at
      ? `Joined ${format.dayMonth(link.joined_at)}, ${people}`
      : `Joined, ${people}`;
  }
  if (link.state === "invited") return `Invited ${format.relativeDay(link.invited_at)}`;
  if (link.state === "expired") return "Invitation expired";
  return "Not invited";
}
