import { Survey } from "@/components/assessments/survey";
import { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import { loadSurvey } from "@/lib/assessments/survey/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The survey later: to answer it after all, or to change what was said. */
export async function OwnSurveySection() {
  const [{ viewer, survey }, reader] = await Promise.all([loadSurvey(), loadReader()]);
  const saved = survey?.completed
    ? ` Saved ${formatsFor(reader).relativeDay(survey.updated_at)}.`
    : "";
  return (
    <>
      <PageHeader
        title="About your company"
        lead={`Only you read these answers; they make the advice fit your company.${saved}`}
      />
      <Survey
        keptAs={`survey-${viewer.id}`}
        saved={survey?.answers ?? {}}
        leave={{ href: "/assessments", label: "Leave" }}
        done="/assessments"
      />
    </>
  );
}
