"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { createContext, use, useEffect, useRef, useState, type ReactNode } from "react";
import { Field } from "@/components/shared/form-field";
import { date } from "@/components/shared/format";
import { HealthMark } from "@/components/shared/health";
import type { Band } from "@/components/shared/health-bands";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { replayHref, scoreOn } from "@/lib/customers/health/rules";
import type { Replay } from "@/lib/customers/health/schema";
import type { HealthDay } from "@/lib/customers/health/types";
import { addDays, HealthDayMarker, within } from "./health-day-marker";

type Chosen = { day: string; choose: (day: string) => void; from: string; to: string };
const ChosenDay = createContext<(Chosen & { label: string }) | null>(null);

/** Holds the chosen day: it moves at once, and the page follows when it rests. */
export function HealthReplayControls({
  asked,
  days,
  chart,
  today,
  bands,
  locale,
  timeZone,
  children,
}: {
  asked: Replay;
  days: HealthDay[];
  chart: { from: string; to: string };
  today: string;
  bands?: readonly Band[];
  locale: string;
  timeZone: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const path = usePathname();
  const from = days[0]?.day ?? today;
  const [day, setDay] = useState(within(asked.day ?? today, from, today));
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const go = (change: Partial<Replay>) =>
    router.replace(replayHref(path, { ...asked, day, ...change }) as Route, { scroll: false });
  const choose = (next: string) => {
    setDay(next);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => go({ day: next }), 250);
  };
  const known = scoreOn(days, day);
  const words = date(day, { locale, timeZone });
  const value = { day, choose, ...chart, label: `${words}, ${known?.score ?? "no score"}` };
  return (
    // The compiler keeps the value as long as its parts stay the same.
    // oxlint-disable-next-line react/jsx-no-constructed-context-values
    <ChosenDay value={value}>
      {children}
      <div className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-3 border-t border-line pt-3 print:hidden">
        <Field name="day" label="Day">
          <Input
            type="date"
            value={day}
            min={from}
            max={today}
            onChange={(event) => event.target.value && choose(event.target.value)}
            className="w-40"
          />
        </Field>
        <Field name="against" label="Compare with">
          <Input
            type="date"
            value={asked.against ?? ""}
            min={from}
            max={today}
            onChange={(event) => go({ against: event.target.value || null })}
            className="w-40"
          />
        </Field>
        {asked.against ? (
          <Button variant="quiet" onClick={() => go({ against: null })}>
            Drop comparison
          </Button>
        ) : (
          <Button onClick={() => go({ against: within(addDays(day, -30), from, today) })}>
            Compare with 30 days before
          </Button>
        )}
        <p aria-live="polite" className="ml-auto flex items-center gap-2 self-center text-ink-2">
          {words}
          <HealthMark score={known?.score} band={known?.band} bands={bands} word />
        </p>
      </div>
    </ChosenDay>
  );
}

/** The marker over the chart, which stands in HTML that the server drew. */
export function ChosenDayMarker() {
  const chosen = use(ChosenDay);
  if (!chosen) return null;
  const { day, from, to, choose, label } = chosen;
  return (
    <HealthDayMarker
      day={within(day, from, to)}
      from={from}
      to={to}
      label={label}
      onChange={choose}
    />
  );
}
