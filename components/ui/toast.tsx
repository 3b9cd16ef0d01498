"use client";

import { CircleAlert, CircleCheck, CloudOff, Info, X } from "lucide-react";
import {
  createContext,
  use,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { Kbd } from "./kbd";
import { Progress } from "./progress";

export type ToastTone = "ok" | "info" | "watch" | "risk";

export type Toast = {
  /** What happened, with the verb of the button that did it: "3 customers archived". */
  title: ReactNode;
  detail?: ReactNode;
  tone?: ToastTone;
  undo?: () => void | Promise<void>;
  progress?: { value: number; max: number; text: string };
  /** Stays until it is closed. Errors, undoable steps in work and long work do so anyway. */
  sticky?: boolean;
};

type Shown = Toast & { id: string };
type ToastApi = {
  /** Shows a toast and answers its id. The same id again replaces it (progress). */
  show: (toast: Toast & { id?: string }) => string;
  close: (id: string) => void;
};

const ToastContext = createContext<ToastApi | null>(null);

/** Speaks of what just happened. Only below `ToastProvider`, which the root layout mounts. */
export function useToast(): ToastApi {
  const api = use(ToastContext);
  if (!api) throw new Error("useToast needs ToastProvider above it.");
  return api;
}

const icons = {
  ok: <CircleCheck className="text-ok" />,
  info: <Info className="text-ink-3" />,
  watch: <CloudOff className="text-watch" />,
  risk: <CircleAlert className="text-risk" />,
};

/** Errors and long work wait for the reader; the rest leaves after a while, later when there is something to undo. */
function lifetime(toast: Toast): number | null {
  if (toast.sticky || toast.progress || toast.tone === "risk" || toast.tone === "watch")
    return null;
  return toast.undo ? 10_000 : 6_000;
}

/** Z takes back the last undoable step, except while somebody types. */
function isUndoKey(event: KeyboardEvent) {
  const plain = !event.metaKey && !event.ctrlKey && !event.altKey && !event.shiftKey;
  const target = event.target as HTMLElement | null;
  const typing = target?.closest("input,textarea,select,[contenteditable=true]");
  return plain && event.key.toLowerCase() === "z" && !typing && !event.defaultPrevented;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const counter = useRef(0);

  const api = useMemo<ToastApi>(
    () => ({
      show: ({ id = `toast-${++counter.current}`, ...toast }) => {
        // Four at most: older ones have had their time.
        setToasts((list) => [...list.filter((item) => item.id !== id), { ...toast, id }].slice(-4));
        return id;
      },
      close: (id) => setToasts((list) => list.filter((item) => item.id !== id)),
    }),
    [],
  );

  const undoable = toasts.findLast((toast) => toast.undo);
  useEffect(() => {
    if (!undoable) return;
    const onKey = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || document.documentElement.dataset.shortcuts === "off") return;
      api.close(undoable.id);
      void undoable.undo?.();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [api, undoable]);

  // Two regions that are there from the start, so that readers announce what is put into them.
  const calm = toasts.filter((toast) => toast.tone !== "risk");
  const urgent = toasts.filter((toast) => toast.tone === "risk");
  return (
    <ToastContext value={api}>
      {children}
      <div
        data-print="hide"
        className="pointer-events-none fixed right-4 bottom-4 z-50 grid w-[calc(100vw-2rem)] max-w-dialog max-md:inset-x-4 max-md:bottom-4 max-md:max-w-none"
      >
        <div role="alert" className="grid gap-2 not-empty:mt-2">
          {urgent.map((toast) => (
            <ToastCard key={toast.id} toast={toast} onClose={() => api.close(toast.id)} />
          ))}
        </div>
        <div role="status" className="grid gap-2 not-empty:mt-2">
          {calm.map((toast) => (
            <ToastCard
              key={toast.id}
              toast={toast}
              withKey={toast.id === undoable?.id}
              onClose={() => api.close(toast.id)}
            />
          ))}
        </div>
      </div>
    </ToastContext>
  );
}

function ToastCard({
  toast,
  onClose,
  withKey = false,
}: {
  toast: Shown;
  onClose: () => void;
  withKey?: boolean;
}) {
  const [held, setHeld] = useState(false);
  const leave = useEffectEvent(onClose);
  const time = lifetime(toast);
  // While the pointer or the focus rests on it, a toast does not leave.
  useEffect(() => {
    if (time === null || held) return;
    const timer = setTimeout(() => leave(), time);
    return () => clearTimeout(timer);
  }, [time, held]);

  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto rounded-md bg-surface py-2 pr-2 pl-3 shadow-pop"
    >
      <div className="flex min-h-7 items-center gap-2.5">
        {toast.progress ? null : icons[toast.tone ?? "ok"]}
        <span className="min-w-0 flex-1">{toast.title}</span>
        {toast.progress ? <span className="text-ink-3">{toast.progress.text}</span> : null}
        {toast.undo ? (
          <Button
            variant="quiet"
            size="sm"
            className="text-accent-ink!"
            onClick={() => {
              onClose();
              void toast.undo?.();
            }}
          >
            Undo {withKey ? <Kbd>Z</Kbd> : null}
          </Button>
        ) : null}
        <IconButton label="Close" size="sm" onClick={onClose}>
          <X />
        </IconButton>
      </div>
      {toast.progress ? (
        <Progress label="Progress" {...toast.progress} className="mt-1 mr-1" />
      ) : null}
      {toast.detail ? <p className="mt-1 text-meta text-ink-3">{toast.detail}</p> : null}
    </div>
  );
}
