import { navigation, type ViewerKind } from "@/lib/platform/domains";

/** What a key asks for. */
export type Command =
  | { name: "go"; href: string }
  | { name: "palette" | "shortcuts" | "touch" | "search" };

/** One press, as far as shortcuts care. */
export type Press = {
  key: string;
  /** Ctrl or the command key. */
  command: boolean;
  alt: boolean;
  /** The focus is in a field, where letters are text. */
  typing: boolean;
  /** A dialog or menu is open, to which the keys belong. */
  covered: boolean;
  /** The person has switched single-key shortcuts off. */
  silenced: boolean;
};

/** The second key after g, for each page that has one. */
const places: Record<string, string> = {
  "/home": "h",
  "/customers": "c",
  "/notifications": "n",
  "/assessments": "e",
  "/tasks": "k",
  "/team": "t",
  "/settings": "s",
  "/admin/users": "u",
  "/admin/audit": "a",
};

/** The pages of one kind of person that have a shortcut, in the order of the sidebar. */
export function goShortcuts(kind: ViewerKind): { key: string; href: string; label: string }[] {
  return navigation[kind]
    .flatMap((group) => group.items)
    .flatMap((item) => {
      const key = places[item.href];
      return key ? [{ key, href: item.href, label: item.label }] : [];
    });
}

/**
 * Reads one press. `afterG` says that g came just before; the answer says whether it did now. Ctrl K works even while
 * typing; single keys never do, nor while something lies over the page.
 */
export function readPress(
  press: Press,
  afterG: boolean,
  kind: ViewerKind,
  mayTouch: boolean,
): { afterG: boolean; command: Command | null } {
  const none = { afterG: false, command: null };
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.command && !press.alt && key === "k")
    return { afterG: false, command: { name: "palette" } };
  if (press.command || press.alt || press.typing || press.covered || press.silenced) return none;
  if (afterG) {
    const place = goShortcuts(kind).find((each) => each.key === key);
    return place ? { afterG: false, command: { name: "go", href: place.href } } : none;
  }
  if (key === "g") return { afterG: true, command: null };
  if (key === "?") return { afterG: false, command: { name: "shortcuts" } };
  if (key === "/") return { afterG: false, command: { name: "search" } };
  if (key === "l" && mayTouch) return { afterG: false, command: { name: "touch" } };
  return none;
}

/** Where the choice is kept; also on the root element, so that other listeners need not know this file. */
export const silencedKey = "shortcuts";
