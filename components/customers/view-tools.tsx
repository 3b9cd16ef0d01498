"use client";

import {
  ArrowLeft,
  ArrowRight,
  Copy,
  EllipsisVertical,
  Pencil,
  Plus,
  Trash2,
  Users,
} from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Menu, MenuDivider, MenuItem, MenuLabel } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { restoreViewAction, saveViewAction } from "@/lib/customers/views/actions";
import { stateHref } from "@/lib/customers/portfolio/rules";
import {
  deleteViewAction,
  moveViewAction,
  renameViewAction,
  shareViewAction,
} from "@/lib/workspace/saved-views/actions";
import { copyName } from "@/lib/workspace/saved-views/rules";
import type { SavedView } from "@/lib/workspace/saved-views/types";
import { Button } from "@/components/ui/button";
import { ViewNameDialog } from "./view-name-dialog";

type Asked = "save" | "copy" | "rename" | null;
type Answer = { serverError?: { message: string } } | undefined;

/**
 * What stands behind the last tab: saving the state as a view, what can be done with the one that is open, and the views
 * of colleagues. `state` is the query of the list as it stands.
 */
export function ViewTools({
  state,
  saved,
  views,
}: {
  state: string;
  saved: SavedView | null;
  /** With the address that opens each. */
  views: (SavedView & { href: string })[];
}) {
  const [asked, setAsked] = useState<Asked>(null);
  const router = useRouter();
  const toast = useToast();
  const box = useRef<HTMLSpanElement>(null);
  const own = views.filter((view) => view.mine);
  const shared = views.filter((view) => !view.mine);
  const place = own.findIndex((view) => view.id === saved?.id) + 1;

  const current = saved?.id;
  // Many views do not fit on a phone; the open one is brought into the strip without moving the page.
  useEffect(() => {
    const strip = current ? box.current?.closest("nav") : null;
    const tab = strip?.querySelector<HTMLElement>("[aria-current]");
    if (strip && tab && tab.offsetLeft + tab.offsetWidth > strip.clientWidth)
      strip.scrollLeft = tab.offsetLeft - strip.clientWidth / 2 + tab.offsetWidth / 2;
  }, [current]);

  async function act(work: Promise<Answer>, done: string, undo?: () => void) {
    const answer = await work.catch(() => undefined);
    const fault = answer ? answer.serverError?.message : "The server did not answer.";
    toast.show(fault ? { title: fault, tone: "risk" } : { title: done, undo });
    if (!fault) router.refresh();
    return !fault;
  }

  async function remove(view: SavedView) {
    const { id, name, query, position } = view;
    const visibility = view.visibility === "staff" ? ("staff" as const) : ("private" as const);
    const back = () =>
      void act(restoreViewAction({ id, name, query, visibility, position }), `${name} is back`);
    if (await act(deleteViewAction({ id }), `View ${name} deleted`, back))
      router.replace("/customers");
  }

  const open = (view: { id: string }, query: string) =>
    router.push(stateHref(query, view.id) as Route);

  return (
    <span ref={box} className="flex flex-none items-center gap-1 self-center">
      {saved?.mine ? (
        <Menu label={`View ${saved.name}`} icon={<EllipsisVertical />} size="sm">
          <MenuItem icon={<Pencil />} onSelect={() => setAsked("rename")}>
            Rename
          </MenuItem>
          <MenuItem icon={<Copy />} onSelect={() => setAsked("copy")}>
            Save as new
          </MenuItem>
          <MenuItem
            icon={<Users />}
            onSelect={() =>
              void act(
                shareViewAction({
                  id: saved.id,
                  visibility: saved.visibility === "staff" ? "private" : "staff",
                }),
                saved.visibility === "staff"
                  ? `${saved.name} is private again`
                  : `${saved.name} is shared with all CSMs`,
              )
            }
          >
            {saved.visibility === "staff" ? "Stop sharing" : "Share with all CSMs"}
          </MenuItem>
          <MenuItem
            icon={<ArrowLeft />}
            disabled={place <= 1}
            onSelect={() =>
              void act(moveViewAction({ id: saved.id, to: place - 1 }), `${saved.name} moved left`)
            }
          >
            Move left
          </MenuItem>
          <MenuItem
            icon={<ArrowRight />}
            disabled={place >= own.length}
            onSelect={() =>
              void act(moveViewAction({ id: saved.id, to: place + 1 }), `${saved.name} moved right`)
            }
          >
            Move right
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<Trash2 />} danger onSelect={() => void remove(saved)}>
            Delete view
          </MenuItem>
        </Menu>
      ) : (
        <Button variant="quiet" size="sm" onClick={() => setAsked(saved ? "copy" : "save")}>
          {saved ? <Copy className="size-3.5" /> : <Plus className="size-3.5" />}
          {saved ? "Copy view" : "Save view"}
        </Button>
      )}
      {shared.length > 0 ? (
        <Menu
          label="Views of colleagues"
          variant="quiet"
          size="sm"
          button={
            <>
              <Users className="size-3.5" />
              Shared {shared.length}
            </>
          }
        >
          <MenuLabel>Shared by colleagues</MenuLabel>
          {shared.map((view) => (
            <MenuItem key={view.id} href={view.href} current={view.id === saved?.id}>
              {view.name}
              <span className="block text-meta font-normal text-ink-3">{view.owner}</span>
            </MenuItem>
          ))}
        </Menu>
      ) : null}
      {asked === "rename" && saved ? (
        <ViewNameDialog
          title={`Rename ${saved.name}`}
          confirm="Rename view"
          name={saved.name}
          action={renameViewAction}
          extra={{ id: saved.id }}
          onDone={({ name }) => toast.show({ title: `View renamed to ${name}` })}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === "save" || asked === "copy" ? (
        <ViewNameDialog
          title={asked === "copy" ? "Save as a new view" : "Save this view"}
          confirm="Save view"
          hint="Keeps filters, search, order and columns. Only you see it until you share it."
          name={asked === "copy" && saved ? copyName(saved.name) : undefined}
          action={saveViewAction}
          extra={{ query: state }}
          onDone={(view) => {
            toast.show({ title: `View ${view.name} saved` });
            open(view, state);
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </span>
  );
}
