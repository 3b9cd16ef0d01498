import type { Route } from "next";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/identity/auth-frame";
import { CloseThisTab } from "@/components/identity/close-this-tab";
import { DemoSignIns } from "@/components/identity/demo-sign-ins";
import { SignInForm } from "@/components/identity/sign-in-form";
import { WhatCairnDoes } from "@/components/identity/what-cairn-does";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { demoPassword, listDemoPeople } from "@/lib/identity/demonstration/data";
import { loadVisitor } from "@/lib/identity/session/loaders";
import { safeNext } from "@/lib/identity/session/rules";

type Params = Promise<Record<string, string | string[] | undefined>>;

/** The form, what led here, and at the right the demonstration people or the product's idea. */
export async function SignInSection({ searchParams }: { searchParams: Params }) {
  const params = await searchParams;
  const { viewer, reachable } = await loadVisitor();
  const stay = params.return === "close";
  const next = typeof params.next === "string" ? safeNext(params.next) : undefined;
  if (viewer && !stay) redirect((next ?? (viewer.org_needed ? "/welcome" : "/home")) as Route);

  const people = listDemoPeople();
  const aside =
    people.length > 0 ? (
      <DemoSignIns people={people} password={demoPassword} next={next} stay={stay} />
    ) : (
      <WhatCairnDoes />
    );
  if (viewer) {
    return (
      <AuthFrame title="You are signed in" aside={<WhatCairnDoes />}>
        <CloseThisTab name={viewer.display_name} email={viewer.email} />
      </AuthFrame>
    );
  }
  return (
    <AuthFrame
      title="Sign in"
      lead={
        <>
          New here? <TextLink href="/sign-up">Create an organization</TextLink>
        </>
      }
      aside={aside}
    >
      <div className="grid gap-4">
        {reachable ? null : (
          <Note tone="watch" role="alert">
            The server does not answer at the moment. You can type; signing in works as soon as it
            is back.
          </Note>
        )}
        {params.reason === "ended" && reachable ? (
          <Note role="status">Your session ended. Sign in to go on.</Note>
        ) : null}
        {stay ? (
          <Note role="status">
            Sign in here, then go back to the other tab. What you typed there is safe.
          </Note>
        ) : null}
        <SignInForm next={next} stay={stay} />
      </div>
    </AuthFrame>
  );
}
