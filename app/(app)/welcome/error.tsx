"use client";

import { RouteError, type RouteErrorProps } from "@/components/shared/route-error";

export default function WelcomeError(props: RouteErrorProps) {
  return <RouteError {...props} />;
}
