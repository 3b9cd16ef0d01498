import type { Viewer } from "@/lib/identity/viewer/types";
import type { Customer } from "./types";

export type CustomerAct =
  | "customer.create"
  | "customer.edit"
  | "customer.archive"
  | "customer.hand_over"
  | "customer.invite"
  | "customer.choose_owner";

type Who = Pick<Viewer, "id" | "role">;

/**
 * The door sign beside the wall that row level security is: which controls to show, and a kind message where somebody
 * calls anyway. Platform admins may do everything, a CSM everything with the customers assigned to them.
 */
export function can(viewer: Who, act: CustomerAct, customer?: Pick<Customer, "csm_id">): boolean {
  if (viewer.role === "admin") return true;
  if (viewer.role !== "csm") return false;
  if (act === "customer.create") return true;
  if (act === "customer.choose_owner") return false;
  return customer !== undefined && customer.csm_id === viewer.id;
}
