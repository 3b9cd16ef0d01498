"use client";

import { RouteError, type RouteErrorProps } from "@/components/shared/route-error";

export default function ContractsError(props: RouteErrorProps) {
  return <RouteError {...props} what="The contract" />;
}
