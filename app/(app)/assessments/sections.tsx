import { AgainCard } from "@/components/assessments/again-card";
import { CatalogueList } from "@/components/assessments/catalogue-list";
import { SurveyTodo } from "@/components/assessments/survey-todo";
import { ToDoCard } from "@/components/assessments/to-do-card";
import { EmptyState } from "@/components/shared/empty-state";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { loadPrompts } from "@/lib/assessments/again/loaders";
import { loadCatalogue } from "@/lib/assessments/catalogue/loaders";
import { entries, toDo } from "@/lib/assessments/catalogue/rules";
import { loadSurvey } from "@/lib/assessments/survey/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** What is to do and what is offered, for the organization worked in or for oneself. */
export async function CatalogueSection() {
  const [{ viewer, catalogue }, prompts, survey, formats] = await Promise.all([
    loadCatalogue(),
    loadPrompts(),
    loadSurvey(),
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
      />
      {survey.asked ? <SurveyTodo /> : null}
      <ToDoCard items={toDo(catalogue)} formats={formats} className="mb-5 max-md:mb-4" />
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
