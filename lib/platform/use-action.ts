"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState, useSyncExternalStore, type FormEvent } from "react";
import type { Failure } from "./result";

/** What an action answers over the wire; the shape is next-safe-action's with our `Failure` as its server error. */
type Answer<Data> = {
  data?: Data;
  serverError?: Failure;
  validationErrors?: { formErrors: string[]; fieldErrors: Record<string, string[] | undefined> };
};

export type Action<Data> = (input: never) => Promise<Answer<Data> | undefined>;

// Silence says nothing of whether the work was done, so this must not either.
const unanswered: Failure = {
  code: "unavailable",
  message: "The server did not answer. What you typed is still here. Try again in a few seconds.",
};

/**
 * Runs an action and reads its answer as one of two outcomes; a dead server is an outcome too, never an exception. The page
 * is left as it is: what saves on its own many times a minute has no use for a fresh one.
 */
export async function callAction<Data>(
  action: Action<Data>,
  input: unknown,
): Promise<{ data: Data } | { failure: Failure }> {
  let answer: Answer<Data> | undefined;
  try {
    answer = await action(input as never);
  } catch (error) {
    // A redirect is thrown through the call by Next and must reach the router.
    if (error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_"))
      throw error;
    return { failure: unanswered };
  }
  if (!answer) return { failure: unanswered };
  if (answer.serverError) return { failure: answer.serverError };
  if (answer.validationErrors) {
    const fields = Object.fromEntries(
      Object.entries(answer.validationErrors.fieldErrors).flatMap(([key, list]) =>
        list?.length ? [[key, list]] : [],
      ),
    );
    const message =
      answer.validationErrors.formErrors[0] ??
      "Some fields need a look. What you typed is still here.";
    return { failure: { code: "invalid_input", message, fields } };
  }
  return { data: answer.data as Data };
}

/** One value a name; a name that occurs more than once becomes a list. Files are left out. */
export function readForm(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value): value is string => typeof value === "string");
    values[name] = all.length > 1 ? all : (all[0] ?? "");
  }
  return values;
}

// Whether the page is live: false in the server's HTML, true once React listens.
const unchanging = () => () => {};
const onClient = () => true;
const onServer = () => false;

type FormOptions<Data> = {
  onSuccess?: (data: Data) => void;
  /** Values that are not in fields, such as the id of what is edited. */
  extra?: Record<string, unknown>;
};

/**
 * Drives a form by an action. Fields stay uncontrolled and keep what was typed on every failure: refusal, fault, ended
 * session, dead server. Spread `formProps` on the form; `ready` tells tests that it listens.
 */
export function useActionForm<Data>(action: Action<Data>, options: FormOptions<Data> = {}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Failure | null>(null);
  const ready = useSyncExternalStore(unchanging, onClient, onServer);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();

  async function submit(event?: FormEvent<HTMLFormElement>) {
    event?.preventDefault();
    const element = event?.currentTarget ?? form.current;
    if (!element || busy) return;
    setBusy(true);
    setError(null);
    const submitter = (event?.nativeEvent as SubmitEvent | undefined)?.submitter;
    const data = new FormData(element, submitter);
    const outcome = await callAction(action, { ...readForm(data), ...options.extra });
    setBusy(false);
    if ("failure" in outcome) {
      setError(outcome.failure);
      const first = Object.keys(outcome.failure.fields ?? {})[0];
      const field = first ? element.elements.namedItem(first) : null;
      if (field instanceof HTMLElement) field.focus();
      return;
    }
    options.onSuccess?.(outcome.data);
    router.refresh();
  }

  return {
    busy,
    error,
    fieldErrors: error?.fields ?? {},
    submit: () => form.current?.requestSubmit(),
    // method="post": should somebody submit before the page is live, nothing typed ends up in the address.
    formProps: {
      ref: form,
      method: "post" as const,
      noValidate: true,
      onSubmit: submit,
      "data-ready": ready || undefined,
    },
  };
}

/** Runs an action from a button. `run` answers the data, or null after a failure that `error` then holds. */
export function useAction<Data>(action: Action<Data>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Failure | null>(null);
  const router = useRouter();
  const call = useCallback(
    async (input: unknown): Promise<{ ok: true; data: Data } | { ok: false; error: Failure }> => {
      setBusy(true);
      setError(null);
      const outcome = await callAction(action, input);
      setBusy(false);
      if ("failure" in outcome) {
        setError(outcome.failure);
        return { ok: false, error: outcome.failure };
      }
      router.refresh();
      return { ok: true, data: outcome.data };
    },
    [action, router],
  );
  return { run: call, busy, error };
}
