"use client";

import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { crumbTrail } from "./breadcrumb-trail";
import { useShell } from "./shell-context";

/** Where the page stands. On phones the last two steps alone. */
export function Breadcrumb() {
  const trail = crumbTrail(usePathname(), useShell().crumb);
  return (
    <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center gap-1.5">
        {trail.map((step, index) => {
          const last = index === trail.length - 1;
          return (
            <li
              key={step.href ?? `${index}-${step.label}`}
              aria-current={last ? "page" : undefined}
              className={cn(
                "flex items-center gap-1.5",
                // A long name on the way gives way before the name of the page one is on.
                last ? "min-w-0" : "min-w-16 shrink-[8]",
                index < trail.length - 2 && "max-md:hidden",
              )}
            >
              {step.label === null ? (
                <Skeleton width={96} />
              ) : step.href ? (
                <Link href={step.href as Route} className="truncate text-ink-2 hover:text-ink">
                  {step.label}
                </Link>
              ) : (
                <span className={cn("truncate", last ? "font-medium" : "text-ink-2")}>
                  {step.label}
                </span>
              )}
              {last ? null : (
                <ChevronRight className="size-3.5 flex-none text-ink-off" aria-hidden />
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
