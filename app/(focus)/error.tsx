"use client";

import { RouteError, type RouteErrorProps } from "@/components/shared/route-error";

/** A page of one task that fails: there is no shell around it, so it brings its own room. */
export default function FocusError(props: RouteErrorProps) {
  return (
    <main className="mx-auto max-w-form p-6">
      <RouteError {...props} />
    </main>
  );
}
