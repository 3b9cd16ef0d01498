import type { Route } from "next";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/identity/auth-frame";
import { SignUpForm } from "@/components/identity/sign-up-form";
import { WhatCairnDoes } from "@/components/identity/what-cairn-does";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { loadLink } from "@/lib/assessments/guest/loaders";
import { loadMailFolder } from "@/lib/identity/account/loaders";
import { loadInvitation } from "@/lib/identity/invitation/loaders";
import { loadVisitor } from "@/lib/identity/session/loaders";

type Params = Promise<Record<string, string | string[] | undefined>>;

/** A new account, with an organization of its own or by an invitation. */
export async function SignUpSection({ searchParams }: { searchParams: Params }) {
  const { invitation: token, assessment } = await searchParams;
  const { viewer, reachable } = await loadVisitor();
  if (typeof token === "string" && reachable) {
    const { view, preview } = await loadInvitation(token);
    // Whatever else the link is, its own page says it.
    if (view !== "stranger" || !preview?.email)
      redirect(`/invite/${encodeURIComponent(token)}` as Route);
    const where = preview.org_name ?? preview.customer_name;
    return (
      <AuthFrame
        title="Create your account"
        lead={
          <>
            {preview.kind === "account"
              ? "Your account has moved to Cairn."
              : `${preview.inviter} invites you to ${where}.`}{" "}
            Have an account? <TextLink href={`/sign-in?next=/invite/${token}`}>Sign in</TextLink>
          </>
        }
        aside={<WhatCairnDoes />}
      >
        <SignUpForm invitation={{ token, email: preview.email }} mailFolder={loadMailFolder()} />
      </AuthFrame>
    );
  }
  if (viewer) redirect("/home");
  // Whoever answered an assessment by a link keeps it with an account of the same address.
  const kept = typeof assessment === "string" && reachable ? await loadLink(assessment) : null;
  return (
    <AuthFrame
      title="Create an account"
      lead={
        <>
          Have one? <TextLink href="/sign-in">Sign in</TextLink>
        </>
      }
      aside={<WhatCairnDoes />}
    >
      {reachable ? null : (
        <Note tone="watch" role="alert" className="mb-4">
          The server does not answer at the moment. You can type; creating the account works as soon
          as it is back.
        </Note>
      )}
      <SignUpForm mailFolder={loadMailFolder()} keepsFor={kept?.page?.email ?? undefined} />
    </AuthFrame>
  );
}
