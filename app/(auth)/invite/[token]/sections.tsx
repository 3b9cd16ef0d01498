import { unstable_rethrow } from "next/navigation";
import { AcceptInvitationForm } from "@/components/identity/accept-invitation-form";
import { AuthFrame } from "@/components/identity/auth-frame";
import { SignOutAndReturn } from "@/components/identity/sign-out-and-return";
import { WhatCairnDoes } from "@/components/identity/what-cairn-does";
import { ErrorState } from "@/components/shared/empty-state";
import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { loadInvitation } from "@/lib/identity/invitation/loaders";
import { closedInvitation, describeInvitation } from "@/lib/identity/invitation/rules";

/** One page for every state of a link: who invites to what, and the next step of whoever holds it. */
export async function InvitationSection({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const aside = <WhatCairnDoes />;
  const loaded = await loadInvitation(token).catch((error: unknown) => {
    unstable_rethrow(error);
    return null;
  });
  if (!loaded) {
    return (
      <AuthFrame title="Your invitation" aside={aside}>
        <ErrorState bare title="The invitation did not load">
          <p>The server did not answer. The link is not used up by opening it.</p>
        </ErrorState>
      </AuthFrame>
    );
  }
  const { viewer, preview, view } = loaded;
  if (view === "unknown" || view === "accepted" || view === "expired" || view === "revoked") {
    const { title, lead } = closedInvitation(view, preview);
    return (
      <AuthFrame title={title} lead={lead} aside={aside}>
        <LinkButton variant="primary" href={viewer ? "/home" : "/sign-in"} className="w-full">
          {viewer ? "Go to your home page" : "Sign in"}
        </LinkButton>
      </AuthFrame>
    );
  }
  const { title, lead } = describeInvitation(preview!);
  return (
    <AuthFrame title={title} lead={lead} aside={aside}>
      {view === "stranger" ? (
        <div className="grid gap-2">
          <p className="mb-2">
            For <span className="font-medium wrap-anywhere">{preview!.email}</span> alone.
          </p>
          <LinkButton variant="primary" href={`/sign-up?invitation=${token}`}>
            Create an account
          </LinkButton>
          <LinkButton href={`/sign-in?next=/invite/${token}`}>I have an account</LinkButton>
        </div>
      ) : null}
      {view === "other_address" ? (
        <div className="grid gap-4">
          <Note tone="watch" role="alert">
            This invitation is for {preview!.email}. You are signed in as {viewer!.email}, and only
            the invited address can accept it.
          </Note>
          <SignOutAndReturn path={`/invite/${token}`} />
        </div>
      ) : null}
      {view === "accept" ? (
        <AcceptInvitationForm
          token={token}
          preview={preview!}
          organizations={viewer!.orgs.filter((org) => org.role !== "member").map((org) => org.name)}
        />
      ) : null}
    </AuthFrame>
  );
}
