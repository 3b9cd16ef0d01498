"use client";

import { useState } from "react";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { labelOf, valueWords } from "@/lib/customers/contract-fields/rules";
import type { Page } from "@/lib/customers/contract-terms/types";
import { evidenceWords } from "@/lib/customers/evidence/rules";
import type { Evidence } from "@/lib/customers/evidence/types";
import { ContractDocument, type Place } from "./contract-document";

const placeOf = (evidence: Evidence): Place => ({
  page: evidence.page!,
  quote: evidence.quote!,
  start: evidence.span_start,
  end: evidence.span_end,
});

/** A confirmed document beside the values that were taken from it; each shows its sentence. */
export function ContractCited({
  title,
  pages,
  numbered,
  evidence,
  first,
  contract,
}: {
  title: string;
  pages: Page[];
  numbered: boolean;
  evidence: Evidence[];
  /** The value whose sentence is shown at first. */
  first: string | null;
  contract: string | null;
}) {
  const [shown, setShown] = useState(() => evidence.find(({ id }) => id === first) ?? null);
  const [place, setPlace] = useState<Place | null>(() => (shown ? placeOf(shown) : null));
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="max-lg:order-2">
        <ContractDocument title={title} pages={pages} numbered={numbered} place={place} />
      </div>
      <Card aria-labelledby="cited" className="max-lg:order-1">
        <CardHead
          id="cited"
          title="Values from this document"
          actions={
            contract ? (
              <LinkButton size="sm" href={`/contracts/${contract}`}>
                Open contract
              </LinkButton>
            ) : null
          }
        />
        {evidence.length === 0 ? (
          <p className="p-4 text-ink-2">No value of the contract cites this document.</p>
        ) : (
          <ul className="max-lg:max-h-72 max-lg:overflow-y-auto">
            {evidence.map((one) => (
              <li key={one.id} className="border-t border-line first:border-t-0">
                <button
                  type="button"
                  aria-pressed={shown?.id === one.id}
                  onClick={() => {
                    setShown(one);
                    setPlace(placeOf(one));
                  }}
                  className={cn(
                    "grid w-full gap-0.5 px-4 py-2.5 text-left hover:bg-hover focus-visible:-outline-offset-2",
                    shown?.id === one.id && "bg-selected",
                  )}
                >
                  <span className="font-medium">{labelOf(one.field)}</span>
                  <span className={one.state === "rejected" ? "text-ink-3 line-through" : ""}>
                    {valueWords(one.field, one.value ?? one.proposed)}
                  </span>
                  <span className="text-meta text-ink-3">
                    {[
                      one.state === "rejected" ? "Rejected" : evidenceWords(one),
                      numbered ? `page ${one.page}` : null,
                    ]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
