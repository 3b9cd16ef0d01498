import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** The one h1 of a page, what it is about in a sentence, and its verbs. On phones the verbs share the width below. */
export function PageHeader({
  title,
  lead,
  beside,
  actions,
  children,
  className,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** Chips beside the title. */
  beside?: ReactNode;
  actions?: ReactNode;
  /** What belongs to the head below the title, such as `Facts`. */
  children?: ReactNode;
  className?: string;
}) {
  return (
    <header className={cn("mb-4 flex flex-wrap items-start gap-x-4 gap-y-3", className)}>
      <div className="min-w-0 flex-1 max-md:basis-full">
        <div className="flex flex-wrap items-center gap-2">
          <h1>{title}</h1>
          {beside}
        </div>
        {lead ? <p className="max-w-read text-ink-2">{lead}</p> : null}
        {children}
      </div>
      {actions ? (
        <div className="flex flex-none items-center gap-2 max-md:w-full max-md:flex-wrap max-md:[&>a]:flex-1 max-md:[&>button:not([title])]:flex-1 print:hidden">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
