type Box = { top: number; bottom: number; left: number; right: number };

export type MenuPlace = {
  top?: number;
  bottom?: number;
  left?: number;
  right?: number;
  maxHeight: number;
};

const gap = 4;
const edge = 8;
/** Below this height a menu is better shown on the other side of its button. */
const comfortable = 280;
/** The widest panel in use. Placed before it is shown, a panel cannot be measured, so this room is kept for it. */
const widest = 288;

/** Keeps a side inside the view, with room for the widest panel after it. */
const within = (side: number, width: number) =>
  Math.max(edge, Math.min(side, width - edge - widest));

/** Where a menu stands beside its button: below unless there is little room and more above; aligned to one side. */
export function placeMenu(
  button: Box,
  view: { width: number; height: number },
  align: "start" | "end",
): MenuPlace {
  const below = view.height - button.bottom - gap - edge;
  const above = button.top - gap - edge;
  const up = below < comfortable && above > below;
  return {
    ...(up ? { bottom: view.height - button.top + gap } : { top: button.bottom + gap }),
    ...(align === "end"
      ? { right: within(view.width - button.right, view.width) }
      : { left: within(button.left, view.width) }),
    maxHeight: Math.max(120, up ? above : below),
  };
}
