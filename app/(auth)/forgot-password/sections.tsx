import { connection } from "next/server";
import { AuthFrame } from "@/components/identity/auth-frame";
import { ForgotPasswordForm } from "@/components/identity/forgot-password-form";
import { WhatCairnDoes } from "@/components/identity/what-cairn-does";
import { TextLink } from "@/components/ui/text-link";
import { loadMailFolder } from "@/lib/identity/account/loaders";

/** Asks for the address that the link goes to. */
export async function ForgotPasswordSection() {
  // The environment is read at run time; the build knows none.
  await connection();
  return (
    <AuthFrame
      title="New password"
      lead={
        <>
          Type your address; we send a link that sets a new one. Remembered it?{" "}
          <TextLink href="/sign-in">Sign in</TextLink>
        </>
      }
      aside={<WhatCairnDoes />}
    >
      <ForgotPasswordForm mailFolder={loadMailFolder()} />
    </AuthFrame>
  );
}
