"use client";

import { useEffect, useEffectEvent, useRef, type ComponentProps } from "react";

/**
 * The browser's choice of files. `onFiles` gets what was chosen, also what was chosen or dropped before the page was live,
 * which no event tells of any more; then the field is empty again, so that the same file, corrected, can be chosen anew.
 */
export function FileInput({
  onFiles,
  ...input
}: Omit<ComponentProps<"input">, "type" | "onChange" | "ref"> & {
  onFiles: (files: File[]) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const take = useEffectEvent(() => {
    const files = [...(field.current?.files ?? [])];
    if (files.length === 0) return;
    field.current!.value = "";
    onFiles(files);
  });
  useEffect(() => take(), []);
  return <input {...input} ref={field} type="file" onChange={() => take()} />;
}
