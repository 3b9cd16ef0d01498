"use client";

import { RouteError, type RouteErrorProps } from "@/components/shared/route-error";

export default function SettingsError(props: RouteErrorProps) {
  return <RouteError {...props} what="This setting" level={2} />;
}
