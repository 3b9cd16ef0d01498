"use client";

import { CloudOff, LogIn, WifiOff } from "lucide-react";
import { useConnection, type Connection } from "./connection";

const words: Record<Exclude<Connection, "online">, { icon: typeof WifiOff; text: string }> = {
  offline: {
    icon: WifiOff,
    text: "You are offline. What is on the screen stays; saving works again when you are back.",
  },
  silent: {
    icon: CloudOff,
    text: "The server does not answer. What you see may be out of date; trying again every few seconds.",
  },
  ended: {
    icon: LogIn,
    text: "Your session ended. What is on the screen stays until you leave it.",
  },
};

/** One line under the top bar while the server cannot be reached. The region is always there, so that it is announced. */
export function ConnectionBanner() {
  const connection = useConnection();
  const state = connection === "online" ? null : words[connection];
  return (
    <div role="status" className="empty:hidden print:hidden">
      {state ? (
        <p className="flex items-start gap-2 border-b border-line bg-watch-soft px-6 py-2 text-watch-ink max-md:px-4">
          <state.icon aria-hidden className="mt-0.5" />
          <span>
            {state.text}{" "}
            {connection === "ended" ? (
              <a
                href="/sign-in?return=close"
                target="_blank"
                rel="noopener"
                className="font-medium underline underline-offset-3"
              >
                Sign in again in a new tab
              </a>
            ) : null}
          </span>
        </p>
      ) : null}
    </div>
  );
}
