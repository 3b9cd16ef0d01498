import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";

/** The page of whoever holds a link: the name of the house and what was shared, nothing to go astray in. */
export function SharedFrame({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto min-h-dvh w-full max-w-page px-6 py-8 max-md:px-4">
      <Link href={"/" as Route} className="mb-6 inline-block">
        <Brand />
      </Link>
      {children}
    </main>
  );
}
