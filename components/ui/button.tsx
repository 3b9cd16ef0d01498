import type { Route } from "next";
import { Link } from "./link";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export type ButtonVariant = "primary" | "plain" | "quiet" | "danger" | "danger-filled";
export type ButtonSize = "md" | "sm";

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover",
  plain: "border-line-strong bg-surface hover:border-line-control hover:bg-hover",
  quiet: "border-transparent text-ink-2 hover:bg-hover hover:text-ink",
  danger: "border-line-strong bg-surface text-risk-ink hover:border-line-control hover:bg-hover",
  "danger-filled": "border-risk-ink bg-risk-ink text-surface hover:opacity-90",
};

const sizes: Record<ButtonSize, string> = {
  md: "h-8 rounded-md px-3 max-md:h-10",
  sm: "h-7 rounded-sm px-2.5 max-md:h-10 max-md:rounded-md",
};

/** The look of a button, for the rare element that is neither a button nor a link. */
export function buttonClass(
  variant: ButtonVariant = "plain",
  size: ButtonSize = "md",
  className?: string,
) {
  return cn(
    "inline-flex items-center justify-center gap-1.5 border font-medium whitespace-nowrap transition-colors",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-off",
    "[&>svg:first-child]:-ml-0.5 [&>svg:last-child:not(:first-child)]:-mr-0.5",
    variants[variant],
    sizes[size],
    className,
  );
}

type Look = { variant?: ButtonVariant; size?: ButtonSize };

/** A verb and its object: "Import 9,963 rows". One primary a view; danger is filled only inside its dialog. */
export function Button({
  variant,
  size,
  className,
  type = "button",
  ...props
}: ComponentProps<"button"> & Look) {
  return <button type={type} className={buttonClass(variant, size, className)} {...props} />;
}

/** A link that looks like a button, because it leads to where the verb happens. */
export function LinkButton({
  variant,
  size,
  className,
  href,
  ...props
}: Omit<ComponentProps<typeof Link>, "href"> & Look & { href: string }) {
  return <Link href={href as Route} className={buttonClass(variant, size, className)} {...props} />;
}
