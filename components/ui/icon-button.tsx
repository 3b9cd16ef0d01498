import type { Route } from "next";
import { Link } from "./link";
import type { ComponentProps } from "react";
import { cn } from "./cn";

type Look = { label: string; size?: "md" | "sm" };

/** The look of an icon button, for what is not quite one. */
export function iconButtonClass(size: "md" | "sm" = "md", className?: string) {
  return cn(
    "relative inline-grid flex-none place-items-center rounded-sm text-ink-2 transition-colors",
    "hover:bg-hover hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink disabled:text-ink-off",
    "max-md:size-10",
    size === "md" ? "size-8" : "size-7",
    className,
  );
}

/** An icon without a word: `label` is its name for everybody, as the accessible name and as the title. */
export function IconButton({
  label,
  size,
  className,
  type = "button",
  ...props
}: ComponentProps<"button"> & Look) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={iconButtonClass(size, className)}
      {...props}
    />
  );
}

export function IconLink({
  label,
  size,
  className,
  href,
  ...props
}: Omit<ComponentProps<typeof Link>, "href"> & Look & { href: string }) {
  return (
    <Link
      href={href as Route}
      aria-label={label}
      title={label}
      className={iconButtonClass(size, className)}
      {...props}
    />
  );
}
