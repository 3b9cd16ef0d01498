import { redirect } from "next/navigation";

/** The console has no page of its own yet: its first room is the people. */
export default function AdminPage() {
  redirect("/admin/users");
}
