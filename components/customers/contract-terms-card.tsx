import { Card, CardHead } from "@/components/ui/card";
import type { Cited } from "@/lib/customers/evidence/rules";
import { ContractCitation } from "./contract-citation";

export type TermLine = {
  key: string;
  label: string;
  group: string;
  value: string;
  cited: Cited;
};

/** The terms of a contract by group, each with where it comes from. */
export function ContractTermsCard({ lines, byHand }: { lines: TermLine[]; byHand: boolean }) {
  const groups = [...new Set(lines.map(({ group }) => group))];
  return (
    <Card aria-labelledby="contract-terms">
      <CardHead
        id="contract-terms"
        title="Terms"
        meta={byHand ? "Entered by hand; no document was read" : undefined}
      />
      {lines.length === 0 ? <p className="p-4 text-ink-2">No terms are known yet.</p> : null}
      {groups.map((group) => (
        <section
          key={group}
          aria-label={group}
          className="border-t border-line first-of-type:border-t-0"
        >
          <h3 className="px-4 pt-3 text-meta text-ink-3">{group}</h3>
          <dl className="pb-1">
            {lines
              .filter((line) => line.group === group)
              .map((line) => (
                <div
                  key={line.key}
                  className="grid grid-cols-[minmax(120px,1fr)_minmax(0,3fr)] gap-x-4 px-4 py-2 max-md:grid-cols-1"
                >
                  <dt className="text-ink-3 max-md:text-meta">{line.label}</dt>
                  <dd className="min-w-0 break-words">
                    {line.value}
                    {byHand ? null : <ContractCitation cited={line.cited} />}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Card>
  );
}
