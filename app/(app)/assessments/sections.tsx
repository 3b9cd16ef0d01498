import { AgainCard } from "@/components/assessments/again-card";
import { CatalogueList } from "@/components/assessments/catalogue-list";
import { ToDoCard } from "@/components/assessments/to-do-card";
import { EmptyState } from "@/components/shared/empty-state";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { LinkButton } from "@/components/ui/button";
import { loadPrompts } from "@/lib/assessments/again/loaders";
import { loadCatalogue } from "@/lib/assessments/catalogue/loaders";
import { entries, toDo } from "@/lib/assessments/catalogue/rules";
import { canOversee } from "@/lib/assessments/participation/permissions";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** What is to do and what is offered, for the organization worked in or for oneself. */
export async function CatalogueSection() {
  const [{ viewer, catalogue }, prompts, formats] = await Promise.all([
    loadCatalogue(),
    loadPrompts(),
    loadReader(),
  ]);
  const list = entries(catalogue);
  return (
    <>
      <PageHeader
        title="Assessments"
        lead={
          viewer.org
            ? `For ${viewer.org.name}. Your answers stay yours; admins of ${viewer.org.name} and your CSM see the result.`
            : "For yourself: answers and results stay yours."
        }
        actions={
          <>
            <LinkButton href="/assessments/delegated">Handed over</LinkButton>
            {canOversee(viewer) ? (
              <LinkButton href="/assessments/manage">Participation</LinkButton>
            ) : null}
          </>
        }
      />
      <ToDoCard items={toDo(catalogue)} formats={formats} />
      <AgainCard prompts={prompts} />
      {list.length ? (
        <CatalogueList entries={list} formats={formats} />
      ) : (
        <EmptyState title="No assessment is offered at the moment">
          Platform admins publish them. What you took before stays in your results.
        </EmptyState>
      )}
    </>
  );
}

/** The shape of the page while it is read. */
export function CatalogueLoading() {
  return (
    <>
      <PageHeader title="Assessments" lead="Reading what is open." />
      <LoadingTable label="Loading assessments" rows={8} />
    </>
  );
}
