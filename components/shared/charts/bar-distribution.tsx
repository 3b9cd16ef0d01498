import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { cn } from "@/components/ui/cn";
import { Stones } from "../health";
import type { BandTone } from "../health-bands";
import { barClass } from "./tones";

export type Share = {
  key: string;
  label: string;
  tone: BandTone;
  count: number;
  /** A second figure at the end of the line, already formatted. */
  amount?: string;
  href: string;
};

/**
 * How a whole divides now: a bar, and a legend that is the table of it, each line the link to its list. The parts of
 * the bar lead there too, for the pointer; readers and keys have the legend.
 */
export function DistributionBar({
  label,
  shares,
  className,
}: {
  label: string;
  shares: Share[];
  className?: string;
}) {
  const shown = shares.filter((share) => share.count > 0);
  return (
    <figure className={cn("@container", className)}>
      <div aria-hidden className="flex h-3 gap-0.5">
        {shown.map((share) => (
          <Link
            key={share.key}
            href={share.href as Route}
            prefetch={false}
            tabIndex={-1}
            title={`${share.label}: ${share.count}`}
            style={{ flexGrow: share.count }}
            className={cn(
              "relative min-w-1 basis-0 rounded-xs outline-offset-1 after:absolute after:inset-x-0 after:-inset-y-1.5 hover:outline-2 hover:outline-focus",
              barClass[share.tone],
            )}
          />
        ))}
      </div>
      <figcaption className="sr-only">{label}</figcaption>
      <ul className="mt-2.5">
        {shares.map((share) => (
          <li key={share.key}>
            <Link
              href={share.href as Route}
              className="-mx-2 grid min-h-7 grid-cols-[16px_minmax(0,1fr)_auto_minmax(0,auto)] items-center gap-2 rounded-sm px-2 transition-colors hover:bg-hover max-md:min-h-10"
            >
              <Stones tone={share.tone} />
              <span>{share.label}</span>
              <span className="min-w-8 text-right font-medium">{share.count}</span>
              {share.amount === undefined ? null : (
                <span className="min-w-21 text-right text-ink-2">{share.amount}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </figure>
  );
}
