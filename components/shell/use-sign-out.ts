"use client";

import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import { signOutAction } from "@/lib/identity/session/actions";

/** Ends the session and loads the sign-in page anew, so that nothing of the person stays in the browser's memory. */
export function useSignOut(): { signOut: () => Promise<void>; leaving: boolean } {
  const [leaving, setLeaving] = useState(false);
  const toast = useToast();
  async function signOut() {
    setLeaving(true);
    try {
      const answer = await signOutAction();
      if (answer?.data) {
        window.location.assign(answer.data.next);
        return;
      }
    } catch {
      // A dead server reads like a refusal: the person is still signed in and must know it.
    }
    setLeaving(false);
    toast.show({
      title: "The server did not answer. You are still signed in.",
      tone: "risk",
    });
  }
  return { signOut, leaving };
}
