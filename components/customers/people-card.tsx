import { Plus } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { IconLink } from "@/components/ui/icon-button";
import { TextLink } from "@/components/ui/text-link";
import type { formatsFor } from "@/components/shared/format";
import type { CustomerDetail, PersonSummary } from "@/lib/customers/customer/types";

type Format = ReturnType<typeof formatsFor>;

/** The people one would call, the primary one first, with when they were last spoken to. */
export function PeopleCard({
  detail: { customer, people, counts },
  format,
  mayEdit,
  className,
}: {
  detail: CustomerDetail;
  format: Format;
  mayEdit: boolean;
  className?: string;
}) {
  const all = `/customers/${customer.id}/people`;
  return (
    <Card aria-labelledby="people" className={className}>
      <CardHead
        id="people"
        title="People"
        meta={counts.people || undefined}
        actions={
          mayEdit ? (
            <IconLink label="Add a person" size="sm" href={`${all}?add=1`}>
              <Plus />
            </IconLink>
          ) : null
        }
      />
      {people.length === 0 ? (
        <CardBody className="grid justify-items-start gap-3">
          <p className="text-ink-2">
            Nobody yet. Add whom you speak to; a touch can then be logged with them.
          </p>
          {mayEdit ? (
            <LinkButton size="sm" href={`${all}?add=1`}>
              <Plus />
              Add a person
            </LinkButton>
          ) : null}
        </CardBody>
      ) : (
        <ul className="divide-y divide-line">
          {people.map((person) => (
            <PersonLine key={person.id} person={person} href={all} format={format} />
          ))}
        </ul>
      )}
      {counts.people > people.length ? (
        <div className="border-t border-line px-4 py-2.5">
          <TextLink href={all}>All {format.number(counts.people)} people</TextLink>
        </div>
      ) : null}
    </Card>
  );
}

function PersonLine({
  person,
  href,
  format,
}: {
  person: PersonSummary;
  href: string;
  format: Format;
}) {
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-2.5 px-4 py-2">
      <Avatar name={person.name} />
      <div className="min-w-0">
        <div className="truncate">
          <TextLink href={href} className="font-medium text-ink! no-underline! hover:underline!">
            {person.name}
          </TextLink>
          {person.is_primary ? <span className="text-ink-3"> · Primary</span> : null}
        </div>
        <div className="truncate text-meta text-ink-2">
          {person.role ?? person.email ?? "No role noted"}
        </div>
      </div>
      <span className="text-meta whitespace-nowrap text-ink-3">
        {person.last_touch_at ? format.relativeDay(person.last_touch_at) : "no touch yet"}
      </span>
    </li>
  );
}
