"use client";

import { RouteError, type RouteErrorProps } from "@/components/shared/route-error";

export default function RenewalsError(props: RouteErrorProps) {
  return <RouteError {...props} />;
}
