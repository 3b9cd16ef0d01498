import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";

export type HistoryLine = {
  id: string;
  label: string;
  before: string;
  after: string;
  since: string;
  changed: string;
  file: { id: string; name: string } | null;
};

/** What amendments changed, the newest first: the old and the new term, since when, and which document says so. */
export function ContractHistory({ lines }: { lines: HistoryLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Card aria-labelledby="contract-history">
      <CardHead id="contract-history" title="Amendments" meta={String(lines.length)} />
      <ul>
        {lines.map((line) => (
          <li
            key={line.id}
            className="grid gap-0.5 border-t border-line px-4 py-2.5 first:border-t-0"
          >
            <span className="font-medium">{line.label}</span>
            <span className="break-words">
              <span className="text-ink-3">{line.before || "Not said"}</span> → {line.after}
            </span>
            <span className="text-meta text-ink-3">
              {[line.since, `confirmed ${line.changed}`].filter(Boolean).join(", ")}
              {line.file ? (
                <>
                  {", "}
                  <TextLink href={`/contracts/files/${line.file.id}`}>{line.file.name}</TextLink>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
