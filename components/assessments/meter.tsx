import { cn } from "@/components/ui/cn";

/** A share of a whole as a bar, for what stands beside it in words. */
export function Meter({ share, className }: { share: number; className?: string }) {
  return (
    <span aria-hidden className={cn("block h-1.5 overflow-hidden rounded-xs bg-sunken", className)}>
      <span
        className="block h-full rounded-xs bg-accent"
        style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }}
      />
    </span>
  );
}
