import type { AgainPrompt } from "./types";

const reasons: Record<AgainPrompt["reason"], string> = {
  age: "Your last result is half a year old.",
  score_low: "Your last result was low; see what has changed.",
  new_version: "The questions have changed since you answered them.",
  goal_reached: "You reached what you had planned.",
  own_wish: "You wanted to look at it again.",
};

/** Why to take it again: the words that were written, else the reason; and where to look first. */
export function whyAgain({
  message,
  reason,
  focus,
}: Pick<AgainPrompt, "message" | "reason" | "focus">): string {
  const look = focus?.length ? ` Look at ${focus.join(", ")}.` : "";
  return `${message?.trim() || reasons[reason]}${look}`;
}
