import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";

/** Holds skeletons: named for readers, shown only after 200 ms so that a quick page does not flicker. */
export function Loading({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div
      role="status"
      aria-busy="true"
      aria-label={label}
      className={cn("skeleton-late", className)}
    >
      {children}
    </div>
  );
}

const widths = ["62%", "48%", "70%", "54%", "40%", "66%", "58%", "44%"];

/** A table or list to come, in its own card. `rows` as many as the page shows, `head` for the bar above. */
export function LoadingTable({
  label,
  rows = 8,
  bleed = true,
  className,
}: {
  label: string;
  rows?: number;
  bleed?: boolean;
  className?: string;
}) {
  return (
    <Loading label={label} className={className}>
      <Card bleed={bleed}>
        <div className="flex h-11 items-center justify-between px-4">
          <Skeleton width={96} />
          <Skeleton width={64} />
        </div>
        {Array.from({ length: rows }, (_, at) => (
          <div
            key={at}
            className="grid h-9 grid-cols-[1fr_48px_72px] items-center gap-4 border-t border-line px-4 max-md:h-14"
          >
            <Skeleton width={widths[at % widths.length]} />
            <Skeleton />
            <Skeleton />
          </div>
        ))}
      </Card>
    </Loading>
  );
}

/** A card to come: its head and some lines of text, or a drawing of `height` px. */
export function LoadingCard({
  label,
  lines = 4,
  height,
  className,
}: {
  label: string;
  lines?: number;
  height?: number;
  className?: string;
}) {
  return (
    <Loading label={label} className={className}>
      <Card>
        <div className="flex h-11 items-center border-b border-line px-4">
          <Skeleton width={112} />
        </div>
        <div className="grid gap-3 p-4" style={{ height }}>
          {height
            ? null
            : Array.from({ length: lines }, (_, at) => (
                <Skeleton key={at} width={widths[at % widths.length]} />
              ))}
        </div>
      </Card>
    </Loading>
  );
}

/** The head of a page to come: title and, when the page has one, its sentence. */
export function LoadingHeader({
  label = "Loading page",
  lead = true,
}: {
  label?: string;
  lead?: boolean;
}) {
  return (
    <Loading label={label} className="mb-4 grid gap-2 py-1">
      <Skeleton width={200} className="h-4!" />
      {lead ? <Skeleton width={320} className="max-w-full" /> : null}
    </Loading>
  );
}

/** A form to come: labels and controls. */
export function LoadingForm({ label, fields = 4 }: { label: string; fields?: number }) {
  return (
    <Loading label={label}>
      <Card className="grid gap-4 p-4">
        {Array.from({ length: fields }, (_, at) => (
          <div key={at} className="grid gap-2">
            <Skeleton width={88} />
            <Skeleton className="h-8! rounded-md!" />
          </div>
        ))}
      </Card>
    </Loading>
  );
}
