"use client";

import type { Route } from "next";
import { Link } from "./link";
import type { ReactNode } from "react";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button";
import { cn } from "./cn";
import { iconButtonClass } from "./icon-button";
import { Kbd } from "./kbd";
import { Popover, usePopoverClose } from "./popover";

/**
 * A button that opens a list of links and buttons. With `icon` the button is that icon and `label` its name; with
 * `children` as words use `button`. Not an ARIA menu: what is inside stays links and buttons, which all readers know.
 */
export function Menu({
  label,
  icon,
  button,
  variant = "plain",
  size = "md",
  align = "end",
  className,
  buttonClassName,
  children,
}: {
  label: string;
  icon?: ReactNode;
  button?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  align?: "start" | "end";
  className?: string;
  buttonClassName?: string;
  children: ReactNode;
}) {
  return (
    <Popover
      label={label}
      align={align}
      walk
      className={cn("min-w-48", className)}
      button={button ?? icon}
      buttonLabel={button ? undefined : label}
      buttonClassName={
        button
          ? buttonClass(variant, size, buttonClassName)
          : iconButtonClass(size, buttonClassName)
      }
    >
      <ul className="grid">{children}</ul>
    </Popover>
  );
}

type ItemProps = {
  icon?: ReactNode;
  /** The key that does the same. */
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  /** Marks the current one of a choice. */
  current?: boolean;
  children: ReactNode;
} & ({ href: string; onSelect?: undefined } | { href?: undefined; onSelect: () => void });

/** One line of a menu: a link when it has an `href`, else a button. The menu closes before the verb runs. */
export function MenuItem({
  icon,
  shortcut,
  danger,
  disabled,
  current,
  children,
  href,
  onSelect,
}: ItemProps) {
  const close = usePopoverClose();
  const look = cn(
    "flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left transition-colors max-md:min-h-10",
    "hover:bg-hover focus-visible:-outline-offset-2 disabled:cursor-not-allowed disabled:text-ink-off",
    danger ? "text-risk-ink" : "[&_svg]:text-ink-3",
    current && "bg-sunken font-medium",
  );
  const content = (
    <>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </>
  );
  return (
    <li>
      {href === undefined ? (
        <button
          type="button"
          disabled={disabled}
          aria-pressed={current}
          className={look}
          onClick={() => {
            close();
            onSelect();
          }}
        >
          {content}
        </button>
      ) : (
        <Link
          href={href as Route}
          className={look}
          onClick={close}
          aria-current={current ? "true" : undefined}
        >
          {content}
        </Link>
      )}
    </li>
  );
}

/** A hairline between groups. */
export function MenuDivider() {
  return <li aria-hidden className="-mx-1 my-1 border-t border-line" />;
}

/** The name of a group, or whose menu this is. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <li className="px-2 pt-1.5 pb-0.5 text-axis font-medium text-ink-3">{children}</li>;
}
