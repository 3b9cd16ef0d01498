"use client";

import { Mail } from "lucide-react";
import { useRef, useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { PasswordInput } from "@/components/shared/password-input";
import { SubmitButton } from "@/components/shared/submit-button";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import { sendCodeAction, signInAction } from "@/lib/identity/session/actions";
import { codeRequestSchema, signInSchema } from "@/lib/identity/session/schema";
import { checked } from "@/lib/platform/checked-action";
import { useAction, useActionForm } from "@/lib/platform/use-action";
import { CodeForm } from "./code-form";
import { useArrival } from "./use-arrival";

const signIn = checked(signInAction, signInSchema);
const sendCode = checked(sendCodeAction, codeRequestSchema);

/** Sign-in by password, or by a code that is sent to the address typed. */
export function SignInForm({ next, stay = false }: { next?: string; stay?: boolean }) {
  const [codeFor, setCodeFor] = useState<string | null>(null);
  const [tried, setTried] = useState<"password" | "code">("password");
  const email = useRef<HTMLInputElement>(null);
  const arrive = useArrival();
  // `stay`: this tab was opened beside an unsaved form; the page says so itself once it is refreshed.
  const onSuccess = (data: { next: string }) => (stay ? undefined : arrive(data.next));
  const password = useActionForm(signIn, { onSuccess, extra: { next } });
  const code = useAction(sendCode);
  const failure = tried === "code" ? code.error : password.error;
  const fieldErrors = failure?.fields ?? {};

  async function askForCode() {
    setTried("code");
    const answer = await code.run({ email: email.current?.value ?? "" });
    if (answer.ok) setCodeFor(answer.data.email);
    else if (answer.error.fields?.email) email.current?.focus();
  }

  return (
    <>
      {codeFor ? (
        <CodeForm
          email={codeFor}
          next={next}
          onSuccess={onSuccess}
          onResend={askForCode}
          resending={code.busy}
          onBack={() => setCodeFor(null)}
        />
      ) : null}
      {/* Stays while the code is asked for, so that coming back finds what was typed. */}
      <form
        {...password.formProps}
        hidden={codeFor !== null}
        onSubmit={(event) => {
          setTried("password");
          return password.formProps.onSubmit(event);
        }}
        className="grid gap-4"
      >
        <FormSummary error={failure} />
        <Field name="email" label="E-mail" fieldErrors={fieldErrors}>
          <Input
            ref={email}
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <Field
          name="password"
          label="Password"
          fieldErrors={fieldErrors}
          aside={<TextLink href="/forgot-password">Forgot it?</TextLink>}
        >
          <PasswordInput />
        </Field>
        <div className="grid gap-2">
          <SubmitButton busy={password.busy} busyLabel="Signing in">
            Sign in
          </SubmitButton>
          <SubmitButton
            variant="plain"
            busy={code.busy}
            busyLabel="Sending"
            onPress={() => void askForCode()}
          >
            <Mail />
            Send me a code instead
          </SubmitButton>
        </div>
        <p className="mt-1 text-meta text-ink-3">
          5 tries a minute. After that we say when to try again.
        </p>
      </form>
    </>
  );
}
