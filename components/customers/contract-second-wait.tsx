"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Note } from "@/components/ui/note";

const every = 4000;
/** After ten minutes nothing comes any more; whoever waits longer reloads. */
const most = 150;

/**
 * Waits for what a language model reads of a document: asks a light address now and then, and shows the page anew when the
 * reading is there. What was decided meanwhile is kept in this tab and stays.
 */
export function ContractSecondWait({ file }: { file: string }) {
  const router = useRouter();
  const [gaveUp, setGaveUp] = useState(false);
  useEffect(() => {
    let asked = 0;
    let timer: ReturnType<typeof setTimeout>;
    let wanted = true;
    async function ask() {
      asked += 1;
      // A server that does not answer is asked again; a page nobody looks at asks nothing.
      const state = document.hidden
        ? "asked"
        : await fetch(`/api/contracts/files/${file}?reading`)
            .then((answer) => answer.json() as Promise<{ second_state?: string | null }>)
            .then((answer) => answer.second_state ?? "asked")
            .catch(() => "asked");
      if (!wanted) return;
      if (state !== "asked") router.refresh();
      else if (asked >= most) setGaveUp(true);
      else timer = setTimeout(() => void ask(), every);
    }
    timer = setTimeout(() => void ask(), every);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [file, router]);
  return (
    <Note role="status">
      {gaveUp
        ? "The language model has not answered. The document can be confirmed without it."
        : "A language model reads this document too. Where it differs shows here by itself; what you decided stays."}
    </Note>
  );
}
