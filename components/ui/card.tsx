import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** A surface with a hairline. `bleed` runs to both edges on a phone, for lists. Name it by its head (`aria-labelledby`). */
export function Card({
  className,
  bleed = false,
  ...props
}: ComponentProps<"section"> & { bleed?: boolean }) {
  return (
    <section
      data-card
      className={cn(
        "min-w-0 rounded-md border border-line bg-surface",
        bleed && "max-md:-mx-4 max-md:rounded-none max-md:border-x-0",
        className,
      )}
      {...props}
    />
  );
}

/** 44 px: the title, a word beside it, actions at the right. `id` is what the card's `aria-labelledby` points to. */
export function CardHead({
  title,
  meta,
  actions,
  id,
  plain = false,
  className,
}: {
  title: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  id?: string;
  plain?: boolean;
  className?: string;
}) {
  return (
    <div
      className={cn(
        "flex min-h-11 items-center gap-2 py-1.5 pr-4 pl-4",
        !plain && "border-b border-line",
        Boolean(actions) && "pr-2.5",
        className,
      )}
    >
      <h2 id={id} className="truncate">
        {title}
      </h2>
      {/* Where both do not fit, the word beside it gives way first. */}
      {meta == null ? null : (
        <span className="shrink-99 truncate text-meta text-ink-3">{meta}</span>
      )}
      {actions ? (
        <div className="ml-auto flex flex-none items-center gap-1 print:hidden">{actions}</div>
      ) : null}
    </div>
  );
}

export function CardBody({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("p-4", className)} {...props} />;
}

/** The line of buttons under a form in a card. On phones the buttons share the width. */
export function CardFoot({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      className={cn(
        "flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3 max-md:*:flex-1 print:hidden",
        className,
      )}
      {...props}
    />
  );
}
