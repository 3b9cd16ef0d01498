import { CsmCard } from "@/components/identity/csm-card";
import { InvitationTable } from "@/components/identity/invitation-table";
import { InvitePeople } from "@/components/identity/invite-people";
import { MemberTable } from "@/components/identity/member-table";
import { EmptyState, NoResults } from "@/components/shared/empty-state";
import { Toolbar } from "@/components/shared/filter-chips";
import { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import { SearchField } from "@/components/shared/search-field";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { loadTeam } from "@/lib/identity/membership/loaders";
import { can } from "@/lib/identity/membership/permissions";
import { findMembers } from "@/lib/identity/membership/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Params = Promise<Record<string, string | string[] | undefined>>;

/** The people of the organization, who waits to join, and who their CSM is. */
export async function TeamSection({ searchParams }: { searchParams: Params }) {
  const [{ viewer, org, members, invitations }, reader, { q }] = await Promise.all([
    loadTeam(),
    loadReader(),
    searchParams,
  ]);
  if (!org) return <NoTeam csm={viewer.role === "csm"} />;
  const formats = formatsFor(reader);
  const query = typeof q === "string" ? q : "";
  const shown = findMembers(members, query);
  const invites = can(viewer, "members.invite");
  return (
    <>
      <PageHeader
        title="Team"
        lead={`${members.length === 1 ? "1 person" : `${members.length} people`} in ${org.name}.`}
        actions={invites ? <InvitePeople organization={org.name} /> : null}
      />
      {/* A short list is read faster than it is searched. */}
      {members.length > 10 || query ? (
        <Toolbar>
          <SearchField label="Search people" placeholder="Name or e-mail" />
        </Toolbar>
      ) : null}
      <div
        className={cn(
          "grid items-start gap-4 lg:gap-5",
          viewer.csm && "lg:grid-cols-[minmax(0,1fr)_288px]",
        )}
      >
        <div className="grid min-w-0 gap-4">
          {shown.length > 0 ? (
            <Card bleed aria-labelledby="members">
              <CardHead id="members" title="Members" meta={shown.length} />
              <MemberTable
                members={shown}
                viewer={viewer}
                organization={org.name}
                formats={formats}
              />
            </Card>
          ) : (
            <NoResults title={`Nobody matches “${query}”`} clearHref="/team">
              The search looks at names, titles and e-mail addresses.
            </NoResults>
          )}
          {invites ? <InvitationTable invitations={invitations} formats={formats} /> : null}
        </div>
        {viewer.csm ? <CsmCard csm={viewer.csm} /> : null}
      </div>
    </>
  );
}

/** CSMs and platform admins belong to no customer's organization; the page says so instead of staying blank. */
function NoTeam({ csm }: { csm: boolean }) {
  return (
    <>
      <PageHeader title="Team" />
      <EmptyState
        title="You belong to no organization"
        actions={
          <LinkButton variant="primary" href={csm ? "/customers" : "/admin/users"}>
            {csm ? "Open your customers" : "Open users"}
          </LinkButton>
        }
      >
        {csm
          ? "This page shows the people of an organization to its members. The people of your customers stand on each customer's page."
          : "This page shows the people of an organization to its members. All accounts of the platform stand under Users."}
      </EmptyState>
    </>
  );
}
