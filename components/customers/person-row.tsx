"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import type { Column } from "@/components/shared/data-table";
import { Missing } from "@/components/shared/missing";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { Menu, MenuItem } from "@/components/ui/menu";
import { sentimentNames } from "@/lib/customers/stakeholder/rules";
import type { Person } from "@/lib/customers/stakeholder/types";

/** What is to be done: with nobody yet, or with one person. */
export type PersonStep = { kind: "add" } | { kind: "edit" | "remove"; person: Person };

/** The columns of the people of a customer. */
export function personColumns(
  mayEdit: boolean,
  onOpen: (step: PersonStep) => void,
): Column<Person>[] {
  return [
    {
      key: "name",
      head: "Name",
      cell: (person) => (
        <span className="flex items-center gap-2.5 py-1.5">
          <Avatar name={person.name} />
          <span className="min-w-0">
            <span className="flex items-center gap-2">
              <span className="font-medium">{person.name}</span>
              {person.is_primary ? <Chip>Primary</Chip> : null}
            </span>
            {person.role ? <span className="block text-meta text-ink-2">{person.role}</span> : null}
          </span>
        </span>
      ),
    },
    {
      key: "email",
      head: "E-mail",
      cell: (person) => (
        <Reach href={person.email && `mailto:${person.email}`} words={person.email} />
      ),
    },
    {
      key: "phone",
      head: "Phone",
      cell: (person) => (
        <Reach
          href={person.phone && `tel:${person.phone.replaceAll(" ", "")}`}
          words={person.phone}
        />
      ),
    },
    {
      key: "linkedin",
      head: "LinkedIn",
      hideBelow: "lg",
      cell: (person) => <Profile person={person} />,
    },
    {
      key: "sentiment",
      head: "Sentiment",
      cell: (person) => person.sentiment && <Chip>{sentimentNames[person.sentiment]}</Chip>,
    },
    {
      key: "notes",
      head: "Notes",
      hideBelow: "lg",
      cell: (person) =>
        person.notes && (
          <span className="block max-w-56 truncate text-ink-2" title={person.notes}>
            {person.notes}
          </span>
        ),
    },
    ...(mayEdit
      ? [
          {
            key: "actions",
            head: "",
            headLabel: "Actions",
            align: "right" as const,
            cell: (person: Person) => <PersonMenu person={person} onOpen={onOpen} />,
          },
        ]
      : []),
  ];
}

const Reach = ({ href, words }: { href: string | null; words: string | null }) =>
  href ? (
    <a className="link" href={href}>
      {words}
    </a>
  ) : (
    <Missing words="not noted" />
  );

/** Only a web page may be opened; whatever else was stored by other means is shown as text. */
function Profile({ person }: { person: Person }) {
  if (!person.linkedin_url) return <Missing words="not noted" />;
  if (!/^https?:\/\//i.test(person.linkedin_url))
    return <span className="text-ink-2">{person.linkedin_url}</span>;
  return (
    <a className="link" href={person.linkedin_url} target="_blank" rel="noreferrer">
      Profile<span className="sr-only"> of {person.name}</span>
    </a>
  );
}

function PersonMenu({ person, onOpen }: { person: Person; onOpen: (step: PersonStep) => void }) {
  return (
    <Menu label={`Actions for ${person.name}`} size="sm" icon={<Ellipsis />}>
      <MenuItem icon={<Pencil />} onSelect={() => onOpen({ kind: "edit", person })}>
        Edit
      </MenuItem>
      <MenuItem icon={<Trash2 />} danger onSelect={() => onOpen({ kind: "remove", person })}>
        Remove
      </MenuItem>
    </Menu>
  );
}

/** A person on a phone. */
export function PersonPhoneRow({
  person,
  onOpen,
}: {
  person: Person;
  onOpen?: (step: PersonStep) => void;
}) {
  return (
    <div className="grid grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-2.5 py-2 pr-2 pl-4">
      <Avatar name={person.name} />
      <div className="min-w-0">
        <div className="truncate font-medium">
          {person.name}
          {person.is_primary ? <span className="font-normal text-ink-3"> · Primary</span> : null}
        </div>
        <div className="truncate text-meta text-ink-2">{person.role ?? "No role noted"}</div>
        <div className="flex flex-wrap gap-x-3 text-meta *:flex *:min-h-6 *:items-center">
          {person.email ? <Reach href={`mailto:${person.email}`} words={person.email} /> : null}
          {person.phone ? (
            <Reach href={`tel:${person.phone.replaceAll(" ", "")}`} words={person.phone} />
          ) : null}
        </div>
      </div>
      {onOpen ? <PersonMenu person={person} onOpen={onOpen} /> : null}
    </div>
  );
}
