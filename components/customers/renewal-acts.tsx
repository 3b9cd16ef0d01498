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
import { useToast } from "@/components/ui/toast";
import { reopenRenewalAction } from "@/lib/customers/renewal/actions";
import type { Renewal } from "@/lib/customers/renewal/types";
import { useAction } from "@/lib/platform/use-action";
import { RenewalCloseDialog } from "./renewal-close-dialog";
import { RenewalHistoryDialog } from "./renewal-history-dialog";
import { RenewalSayDialog } from "./renewal-say-dialog";

export type RenewalScene = {
  renewal: Renewal;
  /** Written on the server: the day it ends, and what it is about. */
  words: { due: string; amount: string | null };
  locale: string;
  timeZone: string;
};

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

/** Takes back that a renewal was won or lost, and says why where it cannot. */
export function useReopen() {
  const toast = useToast();
  const reopen = useAction(reopenRenewalAction);
  return async (id: string) => {
    const answer = await reopen.run({ id });
    toast.show(
      answer.ok ? { title: "Renewal opened again" } : { title: answer.error.message, tone: "risk" },
    );
  };
}
