/** Three stones: the sign of the house. Its only colour is the accent on the topmost stone. */
export function CairnMark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className="flex-none">
      <rect x="1.5" y="13.6" width="17" height="4.6" rx="2.3" fill="currentColor" />
      <rect x="3.6" y="8" width="12" height="4.5" rx="2.25" fill="currentColor" />
      <rect x="6.6" y="2.4" width="7.4" height="4.5" rx="2.25" fill="var(--accent-ink)" />
    </svg>
  );
}

/** The mark with the name beside it. */
export function Brand() {
  return (
    <span className="flex items-center gap-2 text-question font-semibold">
      <CairnMark />
      Cairn
    </span>
  );
}
