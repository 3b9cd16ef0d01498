"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { writeInsightAction } from "@/lib/assessments/insight/actions";

/** Has the text of a new result written once somebody really looks; reading a page writes nothing by itself. */
export function KeepInsight({ result }: { result: string }) {
  const router = useRouter();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void writeInsightAction({ result }).then(
      (answer) => {
        if (answer?.data?.source === "model") router.refresh();
      },
      // Nothing is lost: the text stands there, and the next look tries again.
      () => undefined,
    );
  }, [result, router]);
  return null;
}
