"use client";

import { ArrowDown, ArrowUp, ChevronRight, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { Note } from "@/components/ui/note";
import type { Fault } from "@/lib/assessments/template/rules";

/** One category, question, bracket or rule: closed it says which, open it is a form with what is wrong at its top. */
export function TemplateItem({
  name,
  title,
  meta,
  faults,
  onMove,
  onRemove,
  children,
}: {
  /** What it is called in buttons: "question plan". */
  name: string;
  title: ReactNode;
  meta?: ReactNode;
  faults: readonly Fault[];
  onMove?: (by: -1 | 1) => void;
  onRemove?: () => void;
  children: ReactNode;
}) {
  return (
    <li className="relative">
      <details className="group">
        <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 py-2 pr-32 pl-4 transition-colors hover:bg-hover focus-visible:-outline-offset-2 max-md:pr-4 [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            className="size-3.5 flex-none text-ink-3 transition-transform group-open:rotate-90"
          />
          <span className="min-w-0 truncate font-medium">{title}</span>
          {meta ? (
            <span className="truncate text-meta text-ink-3 max-md:hidden">{meta}</span>
          ) : null}
          {faults.length > 0 ? (
            <Chip tone="risk">{faults.length === 1 ? "1 fault" : `${faults.length} faults`}</Chip>
          ) : null}
        </summary>
        <div className="grid gap-4 px-4 pt-1 pb-4 md:pl-10">
          {faults.length > 0 ? (
            <Note tone="risk">
              <ul className="grid gap-0.5">
                {faults.map((fault) => (
                  <li key={`${fault.level} ${fault.text}`}>
                    {fault.level ? `${fault.level}: ` : ""}
                    {fault.text}
                  </li>
                ))}
              </ul>
            </Note>
          ) : null}
          {children}
        </div>
      </details>
      {onMove || onRemove ? (
        <span className="absolute top-1.5 right-2 flex max-md:static max-md:justify-end max-md:px-2 max-md:pb-1">
          {onMove ? (
            <>
              <IconButton label={`Move ${name} up`} size="sm" onClick={() => onMove(-1)}>
                <ArrowUp />
              </IconButton>
              <IconButton label={`Move ${name} down`} size="sm" onClick={() => onMove(1)}>
                <ArrowDown />
              </IconButton>
            </>
          ) : null}
          {onRemove ? (
            <IconButton label={`Remove ${name}`} size="sm" onClick={onRemove}>
              <Trash2 />
            </IconButton>
          ) : null}
        </span>
      ) : null}
    </li>
  );
}
