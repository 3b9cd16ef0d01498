import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export type NoteTone = "neutral" | "ok" | "watch" | "risk";

const tones: Record<NoteTone, string> = {
  neutral: "bg-sunken text-ink-2",
  ok: "bg-ok-soft text-ok-ink",
  watch: "bg-watch-soft text-watch-ink",
  risk: "bg-risk-soft text-risk-ink",
};
const icons = { neutral: Info, ok: CircleCheck, watch: TriangleAlert, risk: CircleAlert };

/** A sentence that concerns the whole form or page. Give `role="alert"` when it appears in answer to something. */
export function Note({
  tone = "neutral",
  className,
  children,
  ...props
}: ComponentProps<"div"> & { tone?: NoteTone }) {
  const Icon = icons[tone];
  return (
    <div className={cn("flex gap-2 rounded-md px-3 py-2.5", tones[tone], className)} {...props}>
      <Icon className="mt-0.5" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
