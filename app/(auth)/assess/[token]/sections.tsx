import type { Route } from "next";
import { redirect, unstable_rethrow } from "next/navigation";
import { BeginAsGuest } from "@/components/assessments/begin-as-guest";
import { GuestPlayer } from "@/components/assessments/guest-player";
import { GuestResult } from "@/components/assessments/guest-result";
import { InvitedBy } from "@/components/assessments/invited-by";
import { TakeUpForm } from "@/components/assessments/take-up-form";
import { AuthFrame } from "@/components/identity/auth-frame";
import { SignOutAndReturn } from "@/components/identity/sign-out-and-return";
import { WhatCairnDoes } from "@/components/identity/what-cairn-does";
import { ErrorState } from "@/components/shared/empty-state";
import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { loadLink } from "@/lib/assessments/guest/loaders";
import { closedLink } from "@/lib/assessments/guest/rules";
import { AppError } from "@/lib/platform/errors";

/** One page for every state of a link: what it is good for, and the next step of whoever holds it. */
export async function LinkSection({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const aside = <WhatCairnDoes />;
  const loaded = await loadLink(token).catch((error: unknown) => {
    unstable_rethrow(error);
    return error as Error;
  });
  if (loaded instanceof Error) {
    const busy = loaded instanceof AppError && loaded.code === "too_many";
    return (
      <AuthFrame title="Your invitation" aside={aside}>
        <ErrorState bare title={busy ? "Opened too often" : "The invitation did not load"}>
          <p>
            {busy
              ? loaded.sentence
              : "The server did not answer. The link is not used up by opening it."}
          </p>
        </ErrorState>
      </AuthFrame>
    );
  }
  const { viewer, page, view } = loaded;
  const next = `/assess/${token}`;
  switch (view) {
    case "own":
      redirect(`/assessments/take/${page!.session}` as Route);
    case "result":
      return <GuestResult page={page!} token={token} />;
    case "guest":
      if (page!.run) return <GuestPlayer run={page!.run} token={token} />;
      return (
        <AuthFrame title={page!.title} lead={<InvitedBy page={page!} />} aside={aside}>
          <BeginAsGuest token={token} email={page!.email!} />
        </AuthFrame>
      );
    case "take_up":
      return (
        <AuthFrame title={page!.title} lead={<InvitedBy page={page!} />} aside={aside}>
          <TakeUpForm token={token} done={page!.state === "completed"} />
        </AuthFrame>
      );
    case "other_address":
      return (
        <AuthFrame title={page!.title} aside={aside}>
          <div className="grid gap-4">
            <Note tone="watch" role="alert">
              This invitation is for {page!.email}. You are signed in as {viewer!.email}, so it
              cannot be answered here.
            </Note>
            <SignOutAndReturn path={next} />
          </div>
        </AuthFrame>
      );
    default: {
      const { title, lead } = closedLink(view, page);
      const signIn = view === "taken" ? `/sign-in?next=${next}` : "/sign-in";
      return (
        <AuthFrame title={title} lead={lead} aside={aside}>
          <LinkButton variant="primary" href={viewer ? "/home" : signIn} className="w-full">
            {viewer ? "Go to your home page" : "Sign in"}
          </LinkButton>
        </AuthFrame>
      );
    }
  }
}
