import { EmptyState } from "@/components/shared/empty-state";
import { Card, CardHead } from "@/components/ui/card";
import type { Difference } from "@/lib/assessments/comparison/types";
import type { Template } from "@/lib/assessments/template/types";

/** What one version says and the other does not, place by place. */
export function TemplateCompare({
  before,
  after,
  rows,
}: {
  before: Template;
  after: Template;
  rows: Difference[];
}) {
  if (rows.length === 0)
    return (
      <EmptyState title="No difference">
        <p>
          Versions {before.version} and {after.version} say the same.
        </p>
      </EmptyState>
    );
  return (
    <Card bleed aria-labelledby="differences">
      <CardHead
        id="differences"
        title={`Version ${before.version} to version ${after.version}`}
        meta={rows.length === 1 ? "1 difference" : `${rows.length} differences`}
      />
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={`${row.place} ${row.what}`} className="grid gap-1 px-4 py-3">
            <p className="flex flex-wrap gap-x-2">
              <span className="font-medium">{row.place}</span>
              <span className="text-ink-3">{row.what.replaceAll("_", " ")}</span>
            </p>
            <div className="grid gap-2 md:grid-cols-2">
              <Side words="Before" text={row.before} />
              <Side words="After" text={row.after} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Side({ words, text }: { words: string; text: string | null }) {
  return (
    <div className="min-w-0 rounded-sm bg-sunken px-3 py-2">
      <p className="text-axis text-ink-3">{words}</p>
      <p className="text-pretty wrap-break-word whitespace-pre-line">
        {text ?? <span className="text-ink-3">not there</span>}
      </p>
    </div>
  );
}
