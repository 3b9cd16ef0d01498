"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { useAdding } from "@/components/customers/use-adding";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useToast } from "@/components/ui/toast";
import { callAction } from "@/lib/platform/use-action";
import {
  removeTaskAction,
  restoreTaskAction,
  setTaskStatusAction,
} from "@/lib/projects/task/actions";
import type { Task } from "@/lib/projects/task/types";
import { TaskDialog, type TaskScene } from "./task-dialog";
import { TaskRow, type TaskItem } from "./task-row";

type Open = "new" | Task | null;

/** The button that adds a task, with its dialog and its key. A link with `?add=1` opens it as well. */
export function AddTask({
  scene,
  primary = true,
  adding = false,
  hotkey = true,
}: {
  scene: TaskScene;
  primary?: boolean;
  adding?: boolean;
  /** Where two of these buttons stand on a page, one of them has the key. */
  hotkey?: boolean;
}) {
  const [chosen, setChosen] = useState(false);
  const address = useAdding(adding);
  const add = useEffectEvent(() => setChosen(true));
  useEffect(() => {
    if (!hotkey) return;
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement | null)?.closest(
        "input:not([type=checkbox]),textarea,select,dialog,[popover]",
      );
      const plain = !event.metaKey && !event.ctrlKey && !event.altKey;
      if (event.key.toLowerCase() !== "a" || !plain || typing || event.defaultPrevented) return;
      if (document.documentElement.dataset.shortcuts === "off") return;
      event.preventDefault();
      add();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [hotkey]);
  return (
    <>
      <Button variant={primary ? "primary" : "plain"} onClick={() => setChosen(true)}>
        <Plus />
        Add task
        {hotkey ? <Kbd onAccent={primary}>A</Kbd> : null}
      </Button>
      {chosen || address.adding ? (
        <TaskDialog
          scene={scene}
          onClose={() => {
            setChosen(false);
            address.leave();
          }}
        />
      ) : null}
    </>
  );
}

/** The rows of a list, each to be done, changed and deleted; what was done or deleted can be taken back. */
export function TaskBoard({
  items,
  scene,
  withCustomer,
  children,
}: {
  items: TaskItem[];
  scene: TaskScene;
  withCustomer: boolean;
  children?: ReactNode;
}) {
  const [open, setOpen] = useState<Open>(null);
  const [busy, setBusy] = useState<string | null>(null);
  /** Boxes that were ticked or cleared here; they change at once, not when the server has answered. */
  const [ticked, setTicked] = useState<Record<string, boolean>>({});
  const toast = useToast();
  const router = useRouter();

  async function settle(
    id: string,
    work: () => ReturnType<typeof callAction<void>>,
    done: string,
    undo?: () => Promise<void>,
  ) {
    setBusy(id);
    const outcome = await work();
    setBusy(null);
    if ("failure" in outcome) setTicked(({ [id]: _wrong, ...rest }) => rest);
    if ("failure" in outcome) toast.show({ title: outcome.failure.message, tone: "risk" });
    else toast.show({ title: done, undo });
    router.refresh();
  }

  const setStatus = (
    task: Task,
    status: Task["status"],
    words: string,
    back?: Task["status"],
  ): Promise<void> => {
    setTicked((now) => ({ ...now, [task.id]: status === "done" }));
    return settle(
      task.id,
      () => callAction<void>(setTaskStatusAction, { id: task.id, status }),
      words,
      back && (() => setStatus(task, back, `${task.title} is as it was`)),
    );
  };

  const remove = (task: Task) =>
    settle(
      task.id,
      () => callAction<void>(removeTaskAction, { id: task.id }),
      `${task.title} deleted`,
      () =>
        settle(
          task.id,
          () => callAction<void>(restoreTaskAction, { id: task.id }),
          `${task.title} restored`,
        ),
    );

  return (
    <>
      <ul aria-label="Tasks" className="divide-y divide-line">
        {items.map((item) => (
          <TaskRow
            key={item.task.id}
            item={item}
            me={scene.me}
            withCustomer={withCustomer}
            done={ticked[item.task.id] ?? item.task.status === "done"}
            busy={busy === item.task.id}
            onDone={(done) =>
              void setStatus(
                item.task,
                done ? "done" : "todo",
                done ? `${item.task.title} done` : `${item.task.title} is open again`,
                item.task.status,
              )
            }
            onEdit={() => setOpen(item.task)}
            onRemove={() => void remove(item.task)}
          />
        ))}
      </ul>
      {children}
      {open && open !== "new" ? (
        <TaskDialog scene={scene} task={open} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}
