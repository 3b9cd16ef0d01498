import { AssignForm } from "@/components/assessments/assign-form";
import { InviteForm } from "@/components/assessments/invite-form";
import { EmptyState } from "@/components/shared/empty-state";
import { hrefWith } from "@/components/shared/href-with";
import { PageHeader } from "@/components/shared/page-header";
import { loadAsking } from "@/lib/assessments/participation/loaders";
import { titleOf, type RawParams } from "@/lib/assessments/participation/rules";
import type { Participation } from "@/lib/assessments/participation/types";

type Props = { searchParams: Promise<RawParams> };

/** What is offered, for the choice of the form; the one the address names comes first. */
function choices({ types }: Participation) {
  return types
    .filter((type) => type.offered)
    .map((type) => ({ value: type.assessment_type, label: titleOf(type) }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

const backTo = ({ org }: Participation) => hrefWith("/assessments/manage", { org: org.id });

function NothingOffered() {
  return (
    <EmptyState title="No assessment is offered">
      Platform admins publish assessments; then people can be asked to take them.
    </EmptyState>
  );
}

export async function InviteSection({ searchParams }: Props) {
  const { participation, type } = await loadAsking(await searchParams, false);
  const types = choices(participation);
  const { org } = participation;
  return (
    <>
      <PageHeader
        title="Invite to an assessment"
        lead={`Anybody with a mail address can answer for ${org.name}, without an account. Each link is for one address and takes one set of answers.`}
      />
      {types.length ? (
        <InviteForm org={org.id} types={types} type={type} back={backTo(participation)} />
      ) : (
        <NothingOffered />
      )}
    </>
  );
}

export async function AssignSection({ searchParams }: Props) {
  const { participation, members, type } = await loadAsking(await searchParams, true);
  const types = choices(participation);
  const { org } = participation;
  return (
    <>
      <PageHeader
        title="Assign an assessment"
        lead={`Members of ${org.name} are told in Cairn and by mail, and find it among their assessments.`}
      />
      {types.length ? (
        <AssignForm
          org={org.id}
          types={types}
          type={type}
          members={members.map(({ u_id, display_name, email, title }) => ({
            id: u_id,
            name: display_name,
            detail: title ?? email,
          }))}
          back={backTo(participation)}
        />
      ) : (
        <NothingOffered />
      )}
    </>
  );
}
