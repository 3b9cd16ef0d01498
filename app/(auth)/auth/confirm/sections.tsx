import { AuthFrame } from "@/components/identity/auth-frame";
import { ConfirmForm } from "@/components/identity/confirm-form";
import { RefusedLink } from "@/components/identity/refused-link";
import { SetPasswordForm } from "@/components/identity/set-password-form";
import { WhatCairnDoes } from "@/components/identity/what-cairn-does";
import { TextLink } from "@/components/ui/text-link";
import { loadMailFolder } from "@/lib/identity/account/loaders";
import { readConfirmLink, type ConfirmType } from "@/lib/identity/account/rules";

type Params = Promise<Record<string, string | string[] | undefined>>;

/** What each kind of link is for, and the verb of its button. */
const words: Record<
  Exclude<ConfirmType, "recovery">,
  { title: string; lead: string; verb: string }
> = {
  signup: {
    title: "Confirm your address",
    lead: "This confirms your e-mail address and signs you in.",
    verb: "Confirm and sign in",
  },
  email: {
    title: "Sign in",
    lead: "This signs you in with the address the mail was sent to.",
    verb: "Sign in",
  },
  magiclink: {
    title: "Sign in",
    lead: "This signs you in with the address the mail was sent to.",
    verb: "Sign in",
  },
  email_change: {
    title: "Confirm your new address",
    lead: "From then on you sign in with the new address.",
    verb: "Confirm the address",
  },
  invite: {
    title: "Confirm your address",
    lead: "This confirms your e-mail address and signs you in.",
    verb: "Confirm and sign in",
  },
};

/** Opening this page changes nothing: the link is used by the form's POST. */
export async function ConfirmSection({ searchParams }: { searchParams: Params }) {
  const link = readConfirmLink(await searchParams);
  const mailFolder = loadMailFolder();
  const aside = <WhatCairnDoes />;
  if (link.state === "incomplete") {
    return (
      <AuthFrame
        title="This link is incomplete"
        lead="Some mail programs cut long links in two. Copy the whole link from the mail into the address bar, or have a new one sent."
        aside={aside}
      >
        <RefusedLink type="magiclink" mailFolder={mailFolder} />
      </AuthFrame>
    );
  }
  if (link.state === "refused") {
    return (
      <AuthFrame
        title="This link no longer serves"
        lead={
          <>
            It was used already, or it is older than an hour. If you followed it before, it has done
            its work: <TextLink href="/sign-in">sign in</TextLink>.
          </>
        }
        aside={aside}
      >
        <RefusedLink type={link.type} mailFolder={mailFolder} />
      </AuthFrame>
    );
  }
  const { tokenHash, type } = link;
  if (type === "recovery") {
    return (
      <AuthFrame
        title="Set a new password"
        lead="It ends your sessions on all other devices."
        aside={aside}
      >
        <SetPasswordForm tokenHash={tokenHash} />
      </AuthFrame>
    );
  }
  const { title, lead, verb } = words[type];
  return (
    <AuthFrame title={title} lead={lead} aside={aside}>
      <ConfirmForm tokenHash={tokenHash} type={type} verb={verb} />
    </AuthFrame>
  );
}
