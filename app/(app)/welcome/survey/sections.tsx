import { Survey } from "@/components/assessments/survey";
import { PageHeader } from "@/components/shared/page-header";
import { loadSurvey } from "@/lib/assessments/survey/loaders";

/** The first step of a new organization; it can be left for later. */
export async function WelcomeSurveySection() {
  const { viewer, survey } = await loadSurvey();
  return (
    <>
      <PageHeader
        title={viewer.org ? `${viewer.org.name} is there` : "About your company"}
        lead="Tell us about your company, so that the assessments give advice that fits. Only you read these answers."
      />
      <Survey
        keptAs={`survey-${viewer.id}`}
        saved={survey?.answers ?? {}}
        leave={{ href: "/home", label: "Skip for now" }}
        done="/home"
      />
    </>
  );
}
