import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { CairnDrawing } from "./cairn-drawing";
import { CopyReference } from "./copy-reference";
import { RetryButton } from "./retry-button";

type Common = {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
  bare?: boolean;
  /** 1 where the state is all there is of the page. */
  level?: 1 | 2;
};

function State({
  drawing,
  title,
  children,
  actions,
  className,
  bare = false,
  level = 2,
  alert = false,
}: Common & { drawing: "empty" | "search" | "fallen"; alert?: boolean }) {
  const Box = bare ? "div" : Card;
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <Box
      role={alert ? "alert" : undefined}
      className={cn(
        "grid content-center justify-items-center gap-1 px-6 py-8 text-center",
        className,
      )}
    >
      <CairnDrawing name={drawing} className="mb-2" />
      <Heading className={level === 2 ? "font-medium" : undefined}>{title}</Heading>
      {children ? <div className="max-w-[42ch] text-pretty text-ink-2">{children}</div> : null}
      {actions ? <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </Box>
  );
}

/** Nothing here yet: what this is for, and one primary step. `bare` when it stands inside a card. */
export function EmptyState(props: Common) {
  return <State drawing="empty" {...props} />;
}

/**
 * A search or filter that finds nothing: says which are in force, which one to drop, and what that would give.
 * `title` is for instance "Nothing matches all 3 filters".
 */
export function NoResults({
  drop,
  clearHref,
  ...props
}: Common & { drop?: { label: string; href: string }; clearHref?: string }) {
  const actions = props.actions ?? (
    <>
      {drop ? <LinkButton href={drop.href}>{drop.label}</LinkButton> : null}
      {clearHref ? (
        <LinkButton variant="quiet" href={clearHref}>
          Clear all
        </LinkButton>
      ) : null}
    </>
  );
  return <State drawing="search" {...props} actions={actions} />;
}

/**
 * Something did not answer: what it was (`title`, "The list did not load"), what is safe, a way to try again, and a
 * reference to copy. Without `onRetry` it asks the server for the page anew.
 */
export function ErrorState({
  reference,
  onRetry,
  retry = true,
  ...props
}: Common & { reference?: string | null; onRetry?: () => void; retry?: boolean }) {
  const actions = (
    <>
      {retry ? <RetryButton onRetry={onRetry} /> : null}
      {props.actions}
      {reference ? <CopyReference reference={reference} /> : null}
    </>
  );
  return <State drawing="fallen" alert {...props} actions={actions} />;
}
