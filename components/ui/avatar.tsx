import { cn } from "./cn";

export type AvatarSize = "sm" | "md" | "lg";

const sizes: Record<AvatarSize, string> = {
  sm: "size-5 text-[0.5625rem]",
  md: "size-6 text-[0.625rem]",
  lg: "size-8 text-meta",
};

/** The first letters of the first and last word of a name: "Ines Halvorsen" is IH, "Tomás" is T. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? "";
  const last = words.length > 1 ? words[words.length - 1]! : "";
  return `${[...first][0] ?? ""}${[...last][0] ?? ""}`.toLocaleUpperCase("en");
}

/**
 * A person's picture or initials. Decorative beside a written name; alone (in a table column) pass `named`, then it is
 * an image with the name. `mine` tints the viewer's own.
 */
export function Avatar({
  name,
  src,
  size = "md",
  mine = false,
  named = false,
  className,
}: {
  name: string;
  src?: string | null;
  size?: AvatarSize;
  mine?: boolean;
  named?: boolean;
  className?: string;
}) {
  const look = cn(
    "inline-grid flex-none place-items-center overflow-hidden rounded-full leading-none font-semibold",
    mine ? "bg-accent-soft text-accent-ink" : "bg-none-fill text-ink",
    sizes[size],
    className,
  );
  return (
    <span
      className={look}
      title={name}
      {...(named ? { role: "img", "aria-label": name } : { "aria-hidden": true })}
    >
      {/* A picture of 32 px from the project's own storage gains nothing from an image optimizer. */}
      {/* oxlint-disable-next-line next/no-img-element */}
      {src ? <img src={src} alt="" className="size-full object-cover" /> : initials(name)}
    </span>
  );
}
