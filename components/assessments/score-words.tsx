import { cn } from "@/components/ui/cn";

/** "3.33": a score always has two decimals, as it was rounded; one where it is an average of others. */
export function scoreWords(score: number | null | undefined, locale: string, digits = 2): string {
  if (score === null || score === undefined) return "–";
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(score);
}

/** A change with its sign, in the ink of better or worse. */
export function ScoreChange({
  value,
  locale,
  className,
}: {
  value: number;
  locale: string;
  className?: string;
}) {
  return (
    <span
      className={cn(
        value > 0 && "text-ok-ink",
        value < 0 && "text-risk-ink",
        value === 0 && "text-ink-3",
        className,
      )}
    >
      {value > 0 ? "+" : value < 0 ? "−" : ""}
      {scoreWords(Math.abs(value), locale)}
    </span>
  );
}
