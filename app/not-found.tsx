import type { Metadata } from "next";
import { CairnDrawing } from "@/components/shared/cairn-drawing";
import { Brand } from "@/components/shell/brand";
import { LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

/** Any address that leads nowhere, and records that are not there or not the reader's to see: both read the same. */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh grid-rows-[auto_1fr_auto] px-6 py-6">
      <Brand />
      <div className="grid content-center justify-items-center gap-1 text-center">
        <CairnDrawing name="search" className="mb-2" />
        <h1>There is nothing at this address</h1>
        <p className="max-w-[42ch] text-ink-2">
          It was mistyped, it is gone, or it is not yours to see. Nothing was changed.
        </p>
        <div className="mt-4 flex flex-wrap justify-center gap-2">
          <LinkButton variant="primary" href="/home">
            Home
          </LinkButton>
          <LinkButton href="/">What Cairn is</LinkButton>
        </div>
      </div>
    </main>
  );
}
