import type { ReactNode } from "react";

/** Pages that are one task: no sidebar, nothing that leads away by accident. */
export default function FocusLayout({ children }: { children: ReactNode }) {
  return children;
}
