import type { ReactNode } from "react";
import { SignedInShell } from "../(app)/shell";

/** The console stands in the same shell; each of its pages asks the gate for a platform admin by itself. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return <SignedInShell>{children}</SignedInShell>;
}
