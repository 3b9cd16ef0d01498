"use client";

import { RouteError, type RouteErrorProps } from "@/components/shared/route-error";

export default function MeetingsError(props: RouteErrorProps) {
  return <RouteError {...props} />;
}
