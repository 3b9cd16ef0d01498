import type { ReactNode } from "react";
import { ImportList } from "@/components/customers/import-list";
import { formatsFor } from "@/components/shared/format";
import { loadImports } from "@/lib/customers/import/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The way in for the next file, and the files before it. */
export async function PastImports({ upload }: { upload: ReactNode }) {
  const [{ imports }, reader] = await Promise.all([loadImports(), loadReader()]);
  return (
    <div className="grid gap-4">
      {upload}
      <ImportList imports={imports} format={formatsFor(reader)} />
    </div>
  );
}
