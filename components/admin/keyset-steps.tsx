import { ChevronLeft, ChevronRight } from "lucide-react";
import { LinkButton } from "@/components/ui/button";

/** The foot of a list that is too long to be counted: which rows these are, and the way on. */
export function KeysetSteps({
  from,
  shown,
  before,
  after,
}: {
  from: number;
  shown: number;
  before: string | null;
  after: string | null;
}) {
  return (
    <nav aria-label="Pages" className="flex items-center gap-2 border-t border-line py-2 pr-3 pl-4">
      <span className="text-ink-3">
        {from} to {from + shown - 1}, newest first
      </span>
      <span className="ml-auto flex gap-2 print:hidden">
        {before ? (
          <LinkButton size="sm" href={before} prefetch={false}>
            <ChevronLeft className="size-3.5" />
            Before
          </LinkButton>
        ) : null}
        {after ? (
          <LinkButton size="sm" href={after} prefetch={false}>
            After
            <ChevronRight className="size-3.5" />
          </LinkButton>
        ) : null}
      </span>
    </nav>
  );
}
