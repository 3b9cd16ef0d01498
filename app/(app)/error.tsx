"use client";

import { RouteError, type RouteErrorProps } from "@/components/shared/route-error";

/** Any signed-in page that fails; the shell around it stays. */
export default function AppError(props: RouteErrorProps) {
  return <RouteError {...props} />;
}
