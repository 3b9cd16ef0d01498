"use client";

import { useToast } from "@/components/ui/toast";
import { reopenRenewalAction } from "@/lib/customers/renewal/actions";
import type { Renewal } from "@/lib/customers/renewal/types";
import { useAction } from "@/lib/platform/use-action";

/** A renewal with what a dialog says about it. */
export type RenewalScene = {
  renewal: Renewal;
  /** Written on the server: the day it ends, and what it is about. */
  words: { due: string; amount: string | null };
  locale: string;
  timeZone: string;
};

/** Takes back that a renewal was won or lost, and says why where it cannot. */
export function useReopen() {
  const toast = useToast();
  const reopen = useAction(reopenRenewalAction);
  return async (id: string) => {
    const answer = await reopen.run({ id });
    toast.show(
      answer.ok ? { title: "Renewal opened again" } : { title: answer.error.message, tone: "risk" },
    );
  };
}
