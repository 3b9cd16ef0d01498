"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { mayLogTouch, type ShellViewer } from "./shell-viewer";
import { goShortcuts, silencedKey } from "./shortcuts";

/** Every key that does something everywhere, and the switch for people to whom single keys are in the way. */
export function ShortcutsDialog({ viewer, onClose }: { viewer: ShellViewer; onClose: () => void }) {
  const [on, setOn] = useState(() => document.documentElement.dataset.shortcuts !== "off");

  function change(next: boolean) {
    setOn(next);
    document.documentElement.dataset.shortcuts = next ? "on" : "off";
    try {
      localStorage.setItem(silencedKey, next ? "on" : "off");
    } catch {
      // A browser that keeps nothing still follows the choice until the page is left.
    }
  }

  const groups: [string, [string[], string][]][] = [
    [
      "Anywhere",
      [
        [["Ctrl", "K"], "Search or jump to"],
        [["/"], "Search in this page"],
        ...(mayLogTouch(viewer.kind) ? ([[["L"], "Log a touch"]] as [string[], string][]) : []),
        [["Z"], "Undo, while the message offers it"],
        [["?"], "Show this list"],
        [["Esc"], "Close what is open"],
      ],
    ],
    ["Go to", goShortcuts(viewer.kind).map(({ key, label }) => [["g", key], label])],
  ];

  return (
    <Dialog open onClose={onClose} title="Keyboard shortcuts">
      <div className="grid gap-4">
        {groups.map(([title, rows]) => (
          <section key={title}>
            <h3 className="mb-1 text-axis text-ink-3">{title}</h3>
            <dl className="divide-y divide-line">
              {rows.map(([keys, what]) => (
                <div key={what} className="flex min-h-8 items-center justify-between gap-4">
                  <dt className="order-2 flex flex-none gap-1">
                    {keys.map((key) => (
                      <Kbd key={key} className="max-md:inline-block!">
                        {key}
                      </Kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Checkbox
          checked={on}
          onChange={(event) => change(event.target.checked)}
          hint="Switch them off when you dictate or when they get in the way. Ctrl K and Esc always work."
        >
          Single-key shortcuts
        </Checkbox>
      </div>
    </Dialog>
  );
}
