import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { cn } from "@/components/ui/cn";

/** The page of strangers: one question at the left, a quiet half at the right. On narrow screens the half goes below. */
export function AuthFrame({
  title,
  lead,
  aside,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  aside: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-2">
      <main className="grid place-items-center px-6 py-8 max-md:px-4 max-lg:place-items-start max-lg:justify-items-center">
        <div className="w-full max-w-90">
          <Link href={"/" as Route} className="mb-6 inline-block">
            <Brand />
          </Link>
          <h1 className="mb-1">{title}</h1>
          {lead ? <p className="mb-5 text-pretty text-ink-2">{lead}</p> : null}
          {children}
        </div>
      </main>
      {aside}
    </div>
  );
}

/** The right half. */
export function AuthAside({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <aside
      aria-label={label}
      className={cn(
        "grid content-center justify-items-center border-line bg-sunken p-12 max-lg:border-t max-lg:px-6 max-lg:py-8 max-md:px-4 lg:border-l",
        className,
      )}
    >
      <div className="w-full max-w-110">{children}</div>
    </aside>
  );
}
