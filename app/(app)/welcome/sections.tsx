import { redirect } from "next/navigation";
import { CreateOrganizationForm } from "@/components/identity/create-organization-form";
import { OpenInvitationForm } from "@/components/identity/open-invitation-form";
import { PageHeader } from "@/components/shared/page-header";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { requireViewer } from "@/lib/identity/gate";

/** For a person without an organization: make one, or join one. */
export async function WelcomeSection() {
  const viewer = await requireViewer({ withoutOrganization: true });
  if (!viewer.org_needed) redirect("/home");
  const waiting = viewer.counts.pending_invitations;
  return (
    <>
      <PageHeader
        title={viewer.first_name ? `Welcome, ${viewer.first_name}` : "Welcome"}
        lead="You belong to no organization yet. Create yours, or join one that invited you."
      />
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
        <Card aria-labelledby="create">
          <CardHead id="create" title="Create an organization" />
          <CardBody>
            <CreateOrganizationForm />
          </CardBody>
        </Card>
        <Card aria-labelledby="join">
          <CardHead id="join" title="Join an organization" />
          <CardBody className="grid gap-4">
            {waiting > 0 ? (
              <Note>
                {waiting === 1 ? "1 invitation waits" : `${waiting} invitations wait`} for{" "}
                {viewer.email}. Open the link in that mail, or paste it here.
              </Note>
            ) : (
              <p className="text-ink-2">
                Nobody has invited {viewer.email} yet. Ask an owner or admin of your organization to
                invite this address; the mail brings a link.
              </p>
            )}
            <OpenInvitationForm />
          </CardBody>
        </Card>
      </div>
    </>
  );
}
