import type { CSSProperties } from "react";
import { cn } from "./cn";

/** One quiet bar in the place of a line of text. Compose several in the shape of what comes. */
export function Skeleton({
  className,
  width,
}: {
  className?: string;
  width?: CSSProperties["width"];
}) {
  return (
    <span
      aria-hidden
      className={cn("skeleton block h-2.5 rounded-sm bg-none-fill", className)}
      style={{ width }}
    />
  );
}
