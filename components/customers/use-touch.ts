"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useShell } from "@/components/shell/shell-context";
import { useToast } from "@/components/ui/toast";
import { listPeopleAction } from "@/lib/customers/stakeholder/actions";
import type { PersonChoice } from "@/lib/customers/stakeholder/types";
import { undoTouchAction } from "@/lib/customers/touch/actions";
import { loggedNames } from "@/lib/customers/touch/rules";
import type { TouchKind } from "@/lib/customers/touch/types";

export type Reference = { id: string; name: string };
export type Draft = { customer: Reference | null; kind: TouchKind; body: string };

/** What was typed into a dialog that was closed without saving; it is there again when the dialog opens for that customer. */
export const unsaved: { draft: Draft | null } = { draft: null };

/** The draft of an earlier opening, when it was for this customer or when no customer is given. */
export function useKeptDraft(customer: Reference | undefined): Draft | null {
  const [kept] = useState(() => {
    const { draft } = unsaved;
    return draft && (!customer || draft.customer?.id === customer.id) ? draft : null;
  });
  return kept;
}

/** The customer whose page this is, when it is one: most touches logged there are with them. */
export function useShownCustomer(): Reference | null {
  const path = usePathname();
  const { crumb } = useShell();
  const id = /^\/customers\/([0-9a-f-]{36})(\/|$)/.exec(path)?.[1];
  return id && crumb ? { id, name: crumb } : null;
}

/** The people of a customer, to say with whom it was. */
export function usePeople(customer: string | undefined): PersonChoice[] {
  const [found, setFound] = useState<{ customer: string; people: PersonChoice[] } | null>(null);
  useEffect(() => {
    if (!customer) return;
    let left = false;
    // A choice of people that does not load must not stand in the way of the note.
    void listPeopleAction({ customer })
      .catch(() => undefined)
      .then((answer) => {
        if (!left) setFound({ customer, people: answer?.data ?? [] });
      });
    return () => {
      left = true;
    };
  }, [customer]);
  return found?.customer === customer ? (found?.people ?? []) : [];
}

/** Says what was logged and takes it back when asked. */
export function useLoggedToast() {
  const toast = useToast();
  const router = useRouter();
  return (id: string, kind: TouchKind, name: string) =>
    toast.show({
      title: `${loggedNames[kind]} for ${name}`,
      undo: async () => {
        const answer = await undoTouchAction({ id }).catch(() => undefined);
        const failed = !answer || answer.serverError;
        toast.show(
          failed
            ? {
                title: `Not taken back: ${answer?.serverError?.message ?? "the server did not answer"}`,
                tone: "risk",
              }
            : { title: "Taken back", tone: "info" },
        );
        router.refresh();
      },
    });
}
