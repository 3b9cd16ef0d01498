"use client";

import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
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
                last ? "min-w-0" : "flex-none",
                index < trail.length - 2 && "max-md:hidden",
              )}
            >
              {step.label === null ? (
                <Skeleton width={96} />
              ) : step.href ? (
                <Link
                  href={step.href as Route}
                  className={cn("text-ink-2 hover:text-ink", last && "truncate")}
                >
                  {step.label}
                </Link>
              ) : (
                <span className={last ? "truncate font-medium" : "text-ink-2"}>{step.label}</span>
              )}
              {last ? null : <ChevronRight className="size-3.5 text-ink-off" aria-hidden />}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
