import type { ComponentProps } from "react";
import { cn } from "./cn";

export type ChipTone = "neutral" | "line" | "ok" | "watch" | "risk" | "none" | "accent";

const tones: Record<ChipTone, string> = {
  neutral: "bg-sunken text-ink-2",
  line: "border border-line-strong text-ink-2",
  ok: "bg-ok-soft text-ok-ink",
  watch: "bg-watch-soft text-watch-ink",
  risk: "bg-risk-soft text-risk-ink",
  none: "bg-none-soft text-none-ink",
  accent: "bg-accent-soft text-accent-ink",
};

/** A word on its ground. Stages and roles are neutral; a coloured chip is a health band or a severity, nothing else. */
export function Chip({
  tone = "neutral",
  className,
  ...props
}: ComponentProps<"span"> & { tone?: ChipTone }) {
  return (
    <span
      className={cn(
        "inline-flex h-5 items-center gap-1 rounded-xs px-1.5 text-meta font-medium whitespace-nowrap",
        "[&>svg]:size-3",
        tones[tone],
        className,
      )}
      {...props}
    />
  );
}
