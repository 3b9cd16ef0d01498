"use client";

import { RouteError, type RouteErrorProps } from "@/components/shared/route-error";

export default function CustomersError(props: RouteErrorProps) {
  return <RouteError {...props} what="Customers" />;
}
