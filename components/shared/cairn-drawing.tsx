import { cn } from "@/components/ui/cn";

const stones = {
  empty: (
    <>
      <rect x="20" y="46" width="48" height="13" rx="6.5" />
      <rect x="27" y="28" width="36" height="13" rx="6.5" strokeDasharray="4 4" />
      <rect x="33" y="10" width="22" height="13" rx="6.5" strokeDasharray="4 4" />
    </>
  ),
  search: (
    <>
      <rect x="16" y="46" width="40" height="13" rx="6.5" opacity=".5" />
      <rect x="22" y="28" width="30" height="13" rx="6.5" opacity=".5" />
      <circle cx="60" cy="30" r="13" className="fill-surface" />
      <path d="M70 40l9 9" />
    </>
  ),
  fallen: (
    <>
      <rect x="12" y="46" width="46" height="13" rx="6.5" />
      <rect x="17" y="28" width="34" height="13" rx="6.5" />
      <rect
        x="60"
        y="44"
        width="21"
        height="12"
        rx="6"
        transform="rotate(24 70 50)"
        className="stroke-risk"
      />
    </>
  ),
};

/** The outlined stones of the empty pages: one laid, two to come; a glass over them; one fallen. */
export function CairnDrawing({
  name,
  className,
}: {
  name: keyof typeof stones;
  className?: string;
}) {
  return (
    <svg
      width="88"
      height="64"
      viewBox="0 0 88 64"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden
      className={cn("text-ink-3", className)}
    >
      <path d="M4 61H84" opacity=".5" />
      {stones[name]}
    </svg>
  );
}
