"use client";

import { X } from "lucide-react";
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons, the safe one first. The element with `data-autofocus` receives focus; without one the browser chooses. */
  footer?: ReactNode;
  width?: "dialog" | "form";
  className?: string;
};

/**
 * The platform's own dialog: it keeps focus inside, answers Esc, makes the rest inert and gives focus back. We add the
 * safe first focus, closing by a press outside, and content that is made anew at each opening.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  footer,
  width = "dialog",
  className,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    // Closing here also covers a caller that unmounts us while open: focus goes back to where it came from.
    return () => dialog.close();
  }, [open]);

  const leave = useEffectEvent(onClose);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return;
    // The dialog itself is hit only on its backdrop; its content covers the box. Both halves of the click must lie
    // there: a text selection that starts inside and ends outside is no wish to leave.
    let pressed = false;
    const onDown = (event: MouseEvent) => {
      pressed = event.target === dialog;
    };
    const onClick = (event: MouseEvent) => {
      if (pressed && event.target === dialog) leave();
    };
    dialog.addEventListener("mousedown", onDown);
    dialog.addEventListener("click", onClick);
    return () => {
      dialog.removeEventListener("mousedown", onDown);
      dialog.removeEventListener("click", onClick);
    };
  }, [open]);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
      // Only when the browser closed it by itself (Esc twice, a form with method=dialog), not when we did.
      onClose={() => open && !ref.current?.open && onClose()}
      className={cn(
        "max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-y-auto overscroll-contain rounded-lg bg-surface shadow-pop",
        // It may stand in the cell of a table, whose text does not wrap and may stand at the right.
        "text-left text-ui font-normal whitespace-normal text-ink",
        width === "form" ? "max-w-form" : "max-w-dialog",
        className,
      )}
    >
      {open ? (
        <div className="flex flex-col">
          <header className="flex items-start gap-2 pt-4 pr-3 pl-5">
            <h2 id={titleId} className="flex-1 text-question font-semibold">
              {title}
            </h2>
            <IconButton
              label="Close"
              size="sm"
              onClick={onClose}
              className="order-last -mt-0.5 max-md:-mt-2"
            >
              <X />
            </IconButton>
          </header>
          <div className="px-5 pt-2 pb-4">{children}</div>
          {footer ? <DialogFoot>{footer}</DialogFoot> : null}
        </div>
      ) : null}
    </dialog>
  );
}

/** The line of buttons; use it inside a form that is the dialog's content, else pass `footer`. */
export function DialogFoot({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={cn(
        "flex justify-end gap-2 border-t border-line px-5 py-3 max-md:*:flex-1",
        className,
      )}
    >
      {children}
    </div>
  );
}
