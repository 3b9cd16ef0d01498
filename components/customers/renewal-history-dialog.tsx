"use client";

import { useEffect, useState } from "react";
import { dateTime, date, money } from "@/components/shared/format";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { listRenewalCallsAction } from "@/lib/customers/renewal/actions";
import { lostNames } from "@/lib/customers/renewal/rules";
import type { RenewalCall } from "@/lib/customers/renewal/types";
import { callAction } from "@/lib/platform/use-action";
import type { RenewalScene } from "./use-reopen";

/** What was said of a renewal, newest first. Read when it is opened: few rows are looked into. */
export function RenewalHistoryDialog({
  scene: { renewal, words, locale, timeZone },
  onClose,
}: {
  scene: RenewalScene;
  onClose: () => void;
}) {
  const [calls, setCalls] = useState<RenewalCall[] | string | null>(null);
  useEffect(() => {
    let there = true;
    void callAction<RenewalCall[]>(listRenewalCallsAction, { id: renewal.id }).then((outcome) => {
      if (there) setCalls("data" in outcome ? outcome.data : outcome.failure.message);
    });
    return () => {
      there = false;
    };
  }, [renewal.id]);
  return (
    <Dialog open onClose={onClose} title={`${renewal.name}, ${words.due}`} width="form">
      {calls === null ? (
        <div role="status" aria-label="Loading the history" className="grid gap-3 py-2">
          <Skeleton width="70%" />
          <Skeleton width="50%" />
        </div>
      ) : typeof calls === "string" ? (
        <p role="alert" className="text-risk-ink">
          {calls}
        </p>
      ) : calls.length === 0 ? (
        <p className="text-ink-2">
          Nobody has said anything yet. Its days and its amount follow from the contract, its
          likelihood from health.
        </p>
      ) : (
        <ol className="divide-y divide-line">
          {calls.map((call) => (
            <li key={call.id} className="grid gap-0.5 py-2">
              <p>{sentence(call, renewal.currency, { locale, timeZone })}</p>
              {call.reason ? <p className="text-ink-2">“{call.reason}”</p> : null}
              <p className="text-meta text-ink-3">
                {call.by ?? (call.kind === "automatic" ? "By itself" : "Somebody")},{" "}
                {dateTime(call.at, { locale, timeZone })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function sentence(
  call: RenewalCall,
  currency: string,
  f: { locale: string; timeZone: string },
): string {
  const amount = (value: number | null | undefined) =>
    value == null ? "amount due times likelihood" : money(value, currency, f.locale);
  const percent = (value: number | null | undefined) =>
    value == null ? "what health says" : `${value}%`;
  switch (call.kind) {
    case "likelihood":
      return `Likelihood from ${percent(call.before.value)} to ${percent(call.after.value)}`;
    case "forecast":
      return `Forecast from ${amount(call.before.value)} to ${amount(call.after.value)}`;
    case "won":
    case "automatic":
      return `${call.kind === "won" ? "Won" : "Renewed by itself"}: ${call.after.amount == null ? "without an amount" : money(call.after.amount, currency, f.locale)} a year until ${date(call.after.end_date, f)}`;
    case "lost":
      return `Lost: ${call.after.reason ? lostNames[call.after.reason].toLowerCase() : "no reason"}`;
    case "reopened":
      return "Opened again";
  }
}
