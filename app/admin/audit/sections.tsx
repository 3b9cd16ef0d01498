import { AuditList } from "@/components/admin/audit-list";
import { KeysetSteps } from "@/components/admin/keyset-steps";
import { EmptyState, NoResults } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { hrefWith } from "@/components/shared/href-with";
import { Card } from "@/components/ui/card";
import { loadAudit } from "@/lib/admin/audit/loaders";
import { auditAtOnce } from "@/lib/admin/audit/schema";

type Params = Promise<Record<string, string | string[] | undefined>>;

/** One page of the audit log, as the address asks for it. */
export async function AuditSection({ searchParams }: { searchParams: Params }) {
  const params = await searchParams;
  const { filter, place, page, reader } = await loadAudit(params);
  const filtered = Object.values(filter).some(Boolean);
  const href = (step: Record<string, string | null> | null) =>
    step && hrefWith("/admin/audit", params, step);
  if (page.rows.length === 0) {
    return filtered ? (
      <NoResults title="No record matches these filters" clearHref="/admin/audit">
        {filter.user ? `The person is looked up by the whole address: “${filter.user}”.` : null}
      </NoResults>
    ) : (
      <EmptyState title="Nothing recorded yet">
        Every change of people, customers and rights is written here.
      </EmptyState>
    );
  }
  return (
    <Card bleed aria-label="Audit log">
      <AuditList rows={page.rows} formats={formatsFor(reader)} params={params} />
      <KeysetSteps
        from={place.page * auditAtOnce + 1}
        shown={page.rows.length}
        before={href(place.before)}
        after={href(place.after(page.next))}
      />
    </Card>
  );
}
