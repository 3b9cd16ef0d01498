"use client";

import { RouteError, type RouteErrorProps } from "@/components/shared/route-error";

export default function ResultsError(props: RouteErrorProps) {
  return <RouteError {...props} what="The results" />;
}
