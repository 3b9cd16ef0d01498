import { StandingGap } from "@/components/assessments/standing-gap";
import { StandingScores } from "@/components/assessments/standing-scores";
import { OrganizationCard } from "@/components/customers/organization-card";
import { formatsFor } from "@/components/shared/format";
import { loadStanding } from "@/lib/assessments/standing/loaders";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { can } from "@/lib/customers/customer/permissions";
import { addressToInvite } from "@/lib/customers/stakeholder/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** Where the customer's own side stands, and the next step towards having them here. */
export async function OrganizationTab({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [{ viewer, detail }, standing, reader] = await Promise.all([
    loadCustomer(id),
    loadStanding(id),
    loadReader(),
  ]);
  const { link } = detail;
  const format = formatsFor(reader);
  return (
    <div className="grid gap-4">
      <OrganizationCard
        customer={{ id, name: detail.customer.name }}
        link={link}
        words={{
          invited: `${format.date(link.invited_at)}, ${format.relativeDay(link.invited_at)}`,
          expires: `${format.date(link.expires_at)}, ${format.relativeDay(link.expires_at)}`,
          joined: link.joined_at
            ? `${format.date(link.joined_at)}, ${format.relativeDay(link.joined_at)}`
            : format.date(null),
          people: format.number(link.people),
        }}
        address={addressToInvite(detail.people)}
        csm={detail.owner?.name ?? null}
        mayInvite={can(viewer, "customer.invite", detail.customer)}
      />
      <StandingScores standing={standing} format={format} />
      <StandingGap standing={standing} customer={id} format={format} />
    </div>
  );
}
