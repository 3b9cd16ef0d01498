import { Download, MailPlus, UserCheck } from "lucide-react";
import { AskedTable } from "@/components/assessments/asked-table";
import { AskedToolbar } from "@/components/assessments/asked-toolbar";
import { OrgChooser } from "@/components/assessments/org-chooser";
import { ParticipationTable } from "@/components/assessments/participation-table";
import { EmptyState, NoResults } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { hrefWith } from "@/components/shared/href-with";
import { PageHeader } from "@/components/shared/page-header";
import { Pager } from "@/components/shared/pager";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { loadParticipation } from "@/lib/assessments/participation/loaders";
import {
  isFiltered,
  splitTypes,
  writePlace,
  type RawParams,
} from "@/lib/assessments/participation/rules";
import type { Participation } from "@/lib/assessments/participation/types";
import { loadReader } from "@/lib/workspace/reader/loaders";

const path = "/assessments/manage";

/** Who was asked for what, how far they are, and the people behind each figure. */
export async function ManageSection({ searchParams }: { searchParams: Promise<RawParams> }) {
  const raw = await searchParams;
  const [{ params, participation, list }, reader] = await Promise.all([
    loadParticipation(raw),
    loadReader(),
  ]);
  if (!participation || !list) return <NoOrganization />;
  const formats = formatsFor(reader);
  const { org, may_ask: mayAsk } = participation;
  const { active, idle } = splitTypes(participation.types);
  const step = (place: Parameters<typeof writePlace>[0] | null) =>
    place && hrefWith(path, raw, { cursor: writePlace(place) });
  return (
    <>
      <Head participation={participation} />
      {active.length === 0 ? (
        <EmptyState
          title="Nobody was asked yet"
          actions={
            mayAsk ? (
              <>
                <LinkButton variant="primary" href={hrefWith(`${path}/assign`, { org: org.id })}>
                  Assign to members
                </LinkButton>
                <LinkButton href={hrefWith(`${path}/invite`, { org: org.id })}>
                  Invite by mail
                </LinkButton>
              </>
            ) : null
          }
        >
          Assign an assessment to members of {org.name}, or invite anybody by mail or link. Here you
          see who has answered, and remind those who have not.
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          <ParticipationTable
            types={active}
            idle={idle}
            org={org.id}
            mayAsk={mayAsk}
            formats={formats}
          />
          <Card bleed aria-labelledby="asked" id="people">
            <CardHead
              id="asked"
              title="People"
              meta={`${formats.number(list.total)}${isFiltered(params) ? " found" : ""}`}
              actions={
                <a
                  href={hrefWith("/api/assessments/asked", { ...raw, org: org.id, cursor: null })}
                  download
                  className="inline-flex h-7 items-center gap-1.5 rounded-sm px-2 text-ink-2 hover:bg-hover hover:text-ink max-md:h-10"
                >
                  <Download className="size-3.5" />
                  CSV
                </a>
              }
            />
            <AskedToolbar types={active} sort={params.sort} stopped={params.stopped} />
            {list.rows.length > 0 ? (
              <>
                <AskedTable rows={list.rows} org={org.id} mayAsk={mayAsk} formats={formats} />
                <Pager
                  from={list.skipped + 1}
                  shown={list.rows.length}
                  total={list.total}
                  before={step(list.prev)}
                  after={step(list.next)}
                />
              </>
            ) : (
              <NoResults
                bare
                title="Nobody matches these filters"
                clearHref={hrefWith(path, { org: params.org })}
              >
                The search looks at names and e-mail addresses.
              </NoResults>
            )}
          </Card>
        </div>
      )}
    </>
  );
}

function Head({ participation: { org, orgs, may_ask: mayAsk } }: { participation: Participation }) {
  return (
    <PageHeader
      title="Participation"
      lead={`Who was asked in ${org.name}, how far they are, and who is missing. Single answers are not shown to anybody.`}
      actions={
        <>
          {orgs.length > 1 ? <OrgChooser orgs={orgs} current={org.id} /> : null}
          {mayAsk ? (
            <>
              <LinkButton href={hrefWith(`${path}/invite`, { org: org.id })}>
                <MailPlus />
                Invite
              </LinkButton>
              <LinkButton variant="primary" href={hrefWith(`${path}/assign`, { org: org.id })}>
                <UserCheck />
                Assign
              </LinkButton>
            </>
          ) : null}
        </>
      }
    />
  );
}

function NoOrganization() {
  return (
    <>
      <PageHeader title="Participation" />
      <EmptyState
        title="No organization to look at"
        actions={
          <LinkButton variant="primary" href="/customers">
            Open your customers
          </LinkButton>
        }
      >
        Participation is shown once a customer is linked to its own organization: invite the owner
        from the customer’s page.
      </EmptyState>
    </>
  );
}
