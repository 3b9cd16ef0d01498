import type { Metadata } from "next";
import type { ReactNode } from "react";

// Addresses of these rooms carry secrets of mails: no search engine keeps them, no other site is told them.
export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default function AuthLayout({ children }: { children: ReactNode }) {
  return children;
}
