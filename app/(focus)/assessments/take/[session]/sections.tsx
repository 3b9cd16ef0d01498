import type { Route } from "next";
import { redirect } from "next/navigation";
import { HandOverLink } from "@/components/assessments/hand-over-link";
import { Player } from "@/components/assessments/player";
import { EmptyState } from "@/components/shared/empty-state";
import { LoadingCard } from "@/components/shared/loading";
import { LinkButton } from "@/components/ui/button";
import {
  completeRunAction,
  readAnswersAction,
  saveAnswersAction,
} from "@/lib/assessments/run/actions";
import { loadRun } from "@/lib/assessments/run/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The viewer's own run; one that ended leads to its result. */
export async function TakeSection({ params }: { params: Promise<{ session: string }> }) {
  const { session } = await params;
  const [run, reader] = await Promise.all([loadRun(session), loadReader()]);
  if (run.status === "completed")
    redirect(`/assessments/results/${run.result ?? `none?run=${session}`}` as Route);
  if (run.status === "abandoned")
    return (
      <main className="mx-auto max-w-form p-6">
        <EmptyState
          level={1}
          title="This run was given up"
          actions={<LinkButton href="/assessments">To the assessments</LinkButton>}
        >
          Its answers stay as they are. Begin a new one from the catalogue.
        </EmptyState>
      </main>
    );
  // Only colleagues of the organization a run is made for can be asked.
  const tools = run.organization
    ? Object.fromEntries(
        run.content.questions.map(({ key, text }) => [
          key,
          <HandOverLink key={key} run={run.session} question={key} text={text} />,
        ]),
      )
    : undefined;
  return (
    <Player
      run={run}
      tools={tools}
      runKey={run.session}
      actions={{ save: saveAnswersAction, read: readAnswersAction, complete: completeRunAction }}
      leave={{ href: "/assessments", label: "Leave" }}
      resultHref="/assessments/results/:result"
      reader={{ locale: reader.locale, timeZone: reader.timeZone }}
    />
  );
}

/** The shape of the page while it is read. */
export function TakeLoading() {
  return (
    <main className="mx-auto max-w-190 px-6 pt-17">
      <LoadingCard label="Loading questions" lines={8} />
    </main>
  );
}
