import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A line that opens to what is behind it. Printing opens it, because nobody can press it on paper. */
export function Opening({
  summary,
  children,
  className,
  id,
}: {
  summary: ReactNode;
  children: ReactNode;
  className?: string;
  id?: string;
}) {
  return (
    <details id={id} data-print="open" className={cn("group/opening min-w-0", className)}>
      <summary className="inline-flex min-h-6 list-none items-center gap-1 text-accent-ink max-md:min-h-10">
        <span className="link">{summary}</span>
        <ChevronRight className="size-3.5 transition-transform group-open/opening:rotate-90 print:hidden" />
      </summary>
      <div className="pt-1 pb-2">{children}</div>
    </details>
  );
}
