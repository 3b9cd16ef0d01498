"use client";

import { useEffect, useEffectEvent, type RefObject } from "react";

/** Closes a dialog by a press beside it: the dialog itself is hit only where its content is not. */
export function useBackdrop(dialog: RefObject<HTMLDialogElement | null>, onPress: () => void) {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const box = dialog.current;
    const listen = (event: MouseEvent) => {
      if (event.target === box) press();
    };
    box?.addEventListener("mousedown", listen);
    return () => box?.removeEventListener("mousedown", listen);
  }, [dialog]);
}
