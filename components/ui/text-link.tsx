import type { Route } from "next";
import { Link } from "./link";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A link inside text, underlined, in the accent's ink. */
export function TextLink({
  className,
  href,
  ...props
}: Omit<ComponentProps<typeof Link>, "href"> & { href: string }) {
  return <Link href={href as Route} className={cn("link", className)} {...props} />;
}
