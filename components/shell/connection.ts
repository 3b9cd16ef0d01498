"use client";

import { useSyncExternalStore } from "react";

/** How the server was last heard: it answers, the network is gone, it is silent, or it no longer knows the person. */
export type Connection = "online" | "offline" | "silent" | "ended";

let heard: Exclude<Connection, "offline"> = "online";
const listeners = new Set<() => void>();

/** Said by whatever talks to the server in the background, after each answer or silence. */
export function reportConnection(state: Exclude<Connection, "offline">) {
  if (state === heard) return;
  heard = state;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** The state of the connection as far as the browser and the last background call know. */
export function useConnection(): Connection {
  return useSyncExternalStore<Connection>(
    subscribe,
    // A machine without a network still reaches a server of its own, so the browser's word alone proves nothing.
    () => (heard === "silent" && !navigator.onLine ? "offline" : heard),
    () => "online",
  );
}
