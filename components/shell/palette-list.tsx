import type { Ref } from "react";
import type { Entry, EntryGroup } from "./palette-entries";
import { PaletteOption } from "./palette-option";

/** The list that the palette's field controls. It scrolls by itself, as the list of a combobox may. */
export function PaletteList({
  ref,
  id,
  optionId,
  groups,
  query,
  current,
  onPoint,
  onChoose,
}: {
  ref: Ref<HTMLDivElement>;
  id: string;
  optionId: (index: number) => string;
  groups: EntryGroup[];
  query: string;
  /** The place of the line that Enter would press, counted over all groups. */
  current: number;
  onPoint: (index: number) => void;
  onChoose: (entry: Entry) => void;
}) {
  return (
    <div
      ref={ref}
      id={id}
      role="listbox"
      aria-label="Results"
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-2"
    >
      {groups.map((group, at) => {
        const before = groups.slice(0, at).reduce((sum, each) => sum + each.entries.length, 0);
        const title = `${id}-group-${at}`;
        return (
          <div key={group.label} role="group" aria-labelledby={title} className="px-2">
            <p
              id={title}
              role="presentation"
              className="px-2 pt-2 pb-0.5 text-axis font-medium text-ink-3"
            >
              {group.label}
            </p>
            {group.entries.map((entry, index) => (
              <PaletteOption
                key={entry.id}
                id={optionId(before + index)}
                entry={entry}
                query={query}
                active={before + index === current}
                onPoint={() => onPoint(before + index)}
                onChoose={() => onChoose(entry)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
