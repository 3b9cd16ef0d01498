import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

/**
 * The foot of a list: "1 to 18 of 42", what else there is to say, Before and After. Pages are found by key, not by
 * number; `before` and `after` are addresses, absent at the ends. `from` is absent when only the total is known.
 */
export function Pager({
  from,
  shown,
  total,
  before,
  after,
  children,
  className,
}: {
  from?: number;
  shown: number;
  total: number;
  before?: string | null;
  after?: string | null;
  children?: ReactNode;
  className?: string;
}) {
  const range =
    from === undefined ? `${shown} of ${total}` : `${from} to ${from + shown - 1} of ${total}`;
  return (
    <nav
      aria-label="Pages"
      className={cn("flex items-center gap-2 border-t border-line py-2 pr-3 pl-4", className)}
    >
      <span className="text-ink-3">{shown === 0 ? `0 of ${total}` : range}</span>
      {children ? <span className="truncate text-ink-3 max-md:hidden">· {children}</span> : null}
      {before || after ? (
        <span className="ml-auto flex gap-2 print:hidden">
          <Step href={before}>
            <ChevronLeft className="size-3.5" />
            Before
          </Step>
          <Step href={after}>
            After
            <ChevronRight className="size-3.5" />
          </Step>
        </span>
      ) : null}
    </nav>
  );
}

function Step({ href, children }: { href?: string | null; children: ReactNode }) {
  return href ? (
    <LinkButton size="sm" href={href} prefetch={false}>
      {children}
    </LinkButton>
  ) : (
    <span
      aria-disabled
      className={buttonClass("plain", "sm", "border-line! bg-sunken! text-ink-off")}
    >
      {children}
    </span>
  );
}
