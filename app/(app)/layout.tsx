import type { ReactNode } from "react";
import { SignedInShell } from "./shell";

/** Nothing is awaited here: the frame is static, the session is read below it. */
export default function AppLayout({ children }: { children: ReactNode }) {
  return <SignedInShell>{children}</SignedInShell>;
}
