import { Card, CardHead } from "@/components/ui/card";
import type { Cited } from "@/lib/customers/evidence/rules";
import { ContractCitation } from "./contract-citation";

export type ContractLine = {
  id: string;
  name: string;
  quantity: string;
  price: string;
  cited: Cited;
};

/** What the customer may use by this contract, line by line. */
export function ContractLines({ lines }: { lines: ContractLine[] }) {
  return (
    <Card aria-labelledby="contract-lines">
      <CardHead id="contract-lines" title="Entitlements" meta={String(lines.length)} />
      {lines.length === 0 ? (
        <p className="p-4 text-ink-2">This contract lists no entitlements.</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.id} className="border-t border-line px-4 py-2.5 first:border-t-0">
              <div className="flex flex-wrap justify-between gap-x-4">
                <span className="font-medium">{line.name}</span>
                <span>{[line.quantity, line.price].filter((part) => part !== "–").join(", ")}</span>
              </div>
              {line.cited ? <ContractCitation cited={line.cited} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
