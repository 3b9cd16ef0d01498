"use client";

import { useEffect } from "react";
import { useShell } from "./shell-context";

/** Gives the record of this page its name in the breadcrumb, where the address has only an id. Renders nothing. */
export function Crumb({ label }: { label: string }) {
  const { setCrumb } = useShell();
  useEffect(() => {
    setCrumb(label);
    // A page that is left stays mounted but hidden; its effect is undone all the same.
    return () => setCrumb(null);
  }, [label, setCrumb]);
  return null;
}
