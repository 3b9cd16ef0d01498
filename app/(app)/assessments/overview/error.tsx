"use client";

import { RouteError, type RouteErrorProps } from "@/components/shared/route-error";

export default function OverviewError(props: RouteErrorProps) {
  return <RouteError {...props} what="The overview of assessments" />;
}
