"use client";

import { useEffect, useRef } from "react";
import { markedPieces } from "@/lib/customers/evidence/rules";
import type { Page } from "@/lib/customers/contract-terms/types";

/** A place in a document: the sentence that a value was read from. */
export type Place = { page: number; quote: string; start: number | null; end: number | null };

/**
 * The text of a document, page by page, with one sentence marked. Whenever another sentence is asked for, the document goes
 * there; `asked` counts, so that asking for the same one again goes there again.
 */
export function ContractDocument({
  title,
  pages,
  place,
  asked = 0,
  numbered,
}: {
  title: string;
  pages: Page[];
  place: Place | null;
  asked?: number;
  /** Whether the pages are pages of the document; a text file has none of its own. */
  numbered: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place) return;
    const view = box.current;
    const mark = view?.querySelector("mark");
    if (!view || !mark?.offsetParent) return;
    // Only the document's own box moves, never the fields beside it; where it is as long as its text, the page does.
    if (view.scrollHeight > view.clientHeight + 1) {
      const away = mark.getBoundingClientRect().top - view.getBoundingClientRect().top;
      view.scrollTop += away - view.clientHeight / 3;
    } else mark.scrollIntoView({ block: "center" });
  }, [place, asked]);
  return (
    <div
      ref={box}
      role="region"
      aria-label={`Text of ${title}`}
      // What scrolls has to be reached by the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="grid content-start gap-3 overflow-y-auto rounded-md border border-line bg-sunken p-3 lg:h-[calc(100vh-9rem)]"
    >
      {pages.map((page) => (
        <PageText
          key={page.number}
          page={page}
          numbered={numbered}
          place={place?.page === page.number ? place : null}
        />
      ))}
    </div>
  );
}

function PageText({
  page,
  place,
  numbered,
}: {
  page: Page;
  place: Place | null;
  numbered: boolean;
}) {
  return (
    <section
      aria-label={numbered ? `Page ${page.number}` : "Text"}
      className="rounded-md border border-line bg-surface px-5 py-4 max-md:px-3"
    >
      {numbered ? <p className="mb-2 text-meta text-ink-3">Page {page.number}</p> : null}
      <p data-page={page.number} className="max-w-read text-read break-words whitespace-pre-wrap">
        {markedPieces(page.text, place).map((piece) =>
          piece.marked ? (
            <mark
              key={piece.start}
              className="rounded-xs bg-accent-soft font-medium text-accent-ink"
            >
              {piece.text}
            </mark>
          ) : (
            <span key={piece.start}>{piece.text}</span>
          ),
        )}
      </p>
    </section>
  );
}
