import { Missing } from "@/components/shared/missing";
import type { Change } from "@/lib/admin/audit/rules";
import type { AuditOperation } from "@/lib/admin/audit/types";

/** The columns of a record: one side for what was created or deleted, both for what changed. */
export function AuditDiff({
  changes,
  operation,
}: {
  changes: Change[];
  operation: AuditOperation;
}) {
  if (changes.length === 0) return <p className="text-ink-2">No columns were recorded.</p>;
  const before = operation === "UPDATE" || operation === "DELETE";
  const after = operation !== "DELETE";
  return (
    <div className="rounded-md border border-line">
      {/* Of fixed widths, so that long values wrap and nothing has to be scrolled sideways. */}
      <table className="w-full table-fixed border-separate border-spacing-0 text-meta">
        <thead>
          <tr className="text-left text-ink-3">
            <th scope="col" className="w-44 px-3 py-1.5 font-medium max-md:w-28">
              Column
            </th>
            {before ? (
              <th scope="col" className="px-3 py-1.5 font-medium">
                Before
              </th>
            ) : null}
            {after ? (
              <th scope="col" className="px-3 py-1.5 font-medium">
                {operation === "SELECT" ? "Details" : "After"}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.key} className="align-top">
              <th
                scope="row"
                className="border-t border-line px-3 py-1.5 text-left font-mono font-normal wrap-anywhere text-ink-2"
              >
                {change.key}
              </th>
              {before ? <Value value={change.before} /> : null}
              {after ? <Value value={change.after} /> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ value }: { value: string | undefined }) {
  return (
    <td className="border-t border-line px-3 py-1.5 font-mono wrap-anywhere whitespace-pre-wrap">
      {value === undefined || value === "no data" ? <Missing /> : value}
    </td>
  );
}
