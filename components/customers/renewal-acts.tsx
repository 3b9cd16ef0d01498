"use client";

import {
  CircleCheck,
  CircleX,
  EllipsisVertical,
  Gauge,
  History,
  RotateCcw,
  TrendingUp,
} from "lucide-react";
import { useState } from "react";
import { Menu, MenuDivider, MenuItem } from "@/components/ui/menu";
import { RenewalCloseDialog } from "./renewal-close-dialog";
import { RenewalHistoryDialog } from "./renewal-history-dialog";
import { RenewalSayDialog } from "./renewal-say-dialog";
import { useReopen, type RenewalScene } from "./use-reopen";

type Asked = "likelihood" | "forecast" | "won" | "lost" | "history";

/** What can be done with one renewal. */
export function RenewalActs(scene: RenewalScene) {
  const { renewal, words } = scene;
  const [asked, setAsked] = useState<Asked | null>(null);
  const reopen = useReopen();
  const close = () => setAsked(null);
  const ask = (kind: Asked) => () => setAsked(kind);
  return (
    <>
      <Menu
        label={`Actions for ${renewal.name}, ${words.due}`}
        size="sm"
        icon={<EllipsisVertical />}
      >
        {renewal.outcome === "open" ? (
          <>
            <MenuItem icon={<CircleCheck />} onSelect={ask("won")}>
              Mark won
            </MenuItem>
            <MenuItem icon={<CircleX />} onSelect={ask("lost")}>
              Mark lost
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<Gauge />} onSelect={ask("likelihood")}>
              Set likelihood
            </MenuItem>
            <MenuItem icon={<TrendingUp />} onSelect={ask("forecast")}>
              Set forecast
            </MenuItem>
          </>
        ) : (
          <MenuItem icon={<RotateCcw />} onSelect={() => void reopen(renewal.id)}>
            Open again
          </MenuItem>
        )}
        <MenuDivider />
        <MenuItem icon={<History />} onSelect={ask("history")}>
          History
        </MenuItem>
      </Menu>
      {asked === "won" || asked === "lost" ? (
        <RenewalCloseDialog scene={scene} outcome={asked} onClose={close} />
      ) : null}
      {asked === "likelihood" || asked === "forecast" ? (
        <RenewalSayDialog scene={scene} about={asked} onClose={close} />
      ) : null}
      {asked === "history" ? <RenewalHistoryDialog scene={scene} onClose={close} /> : null}
    </>
  );
}
