import { missing } from "./format";

/** What stands where there is no data: an en dash to see, words to hear. */
export function Missing({ words = "no data" }: { words?: string }) {
  return (
    <span className="text-ink-3">
      <span aria-hidden>{missing}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
