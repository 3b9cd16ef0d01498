import type { Viewer } from "@/lib/identity/viewer/types";

/**
 * Whether the controls of an account show: to platform admins, for everybody but themselves. Two pairs of eyes, so that
 * nobody locks the door from outside by a slip.
 */
export function canManage(viewer: Pick<Viewer, "id" | "role">, user: { id: string }): boolean {
  return viewer.role === "admin" && viewer.id !== user.id;
}
