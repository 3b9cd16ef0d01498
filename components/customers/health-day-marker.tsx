"use client";

import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { cn } from "@/components/ui/cn";

const dayLength = 86_400_000;
const toDay = (at: number) => new Date(at).toISOString().slice(0, 10);
export const addDays = (day: string, days: number) => toDay(Date.parse(day) + days * dayLength);
/** A day not before the first and not after the last one. */
export const within = (day: string, from: string, to: string) =>
  day < from ? from : day > to ? to : day;

/**
 * The day that is looked at, as an upright line over the chart. It is a slider: arrows move a day, with Shift a week, Home
 * and End go to the ends, and a press or a drag goes where it points. `edges` are the chart's own, wide and narrow.
 */
export function HealthDayMarker({
  day,
  from,
  to,
  label,
  onChange,
}: {
  day: string;
  from: string;
  to: string;
  /** "12 Aug 2026, 61": what a reader hears. */
  label: string;
  onChange: (day: string) => void;
}) {
  const track = useRef<HTMLDivElement>(null);
  const span = Math.max(1, (Date.parse(to) - Date.parse(from)) / dayLength);
  const place = (Date.parse(day) - Date.parse(from)) / dayLength;

  function onKeyDown(event: KeyboardEvent) {
    const step = event.shiftKey ? 7 : 1;
    const next = {
      ArrowLeft: () => addDays(day, -step),
      ArrowDown: () => addDays(day, -step),
      ArrowRight: () => addDays(day, step),
      ArrowUp: () => addDays(day, step),
      PageDown: () => addDays(day, -30),
      PageUp: () => addDays(day, 30),
      Home: () => from,
      End: () => to,
    }[event.key];
    if (!next) return;
    event.preventDefault();
    onChange(within(next(), from, to));
  }

  function point(event: PointerEvent) {
    const box = track.current!.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    onChange(addDays(from, Math.round(share * span)));
  }

  return (
    <div
      ref={track}
      // The plot lies between the chart's edges: 26 and 10 of 728 units, or of 311 where the box is narrow.
      className={cn(
        "absolute inset-y-0 right-[3.21%] left-[8.36%] cursor-ew-resize touch-pan-y print:hidden",
        "@min-[540px]:right-[1.37%] @min-[540px]:left-[3.57%]",
      )}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) point(event);
      }}
    >
      <div
        role="slider"
        tabIndex={0}
        aria-label="Day"
        aria-valuemin={0}
        aria-valuemax={span}
        aria-valuenow={place}
        aria-valuetext={label}
        onKeyDown={onKeyDown}
        className="absolute inset-y-0 w-6 -translate-x-1/2 rounded-sm"
        style={{ left: `${(100 * place) / span}%` }}
      >
        <span aria-hidden className="absolute inset-y-0 left-1/2 w-0.5 -translate-x-1/2 bg-focus" />
        <span
          aria-hidden
          className="absolute top-0 left-1/2 size-3 -translate-x-1/2 rounded-full border-2 border-focus bg-surface"
        />
      </div>
    </div>
  );
}
