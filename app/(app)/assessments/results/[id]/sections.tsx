import { EmptyState } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { LoadingCard, LoadingHeader } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { LinkButton } from "@/components/ui/button";
import { ResultPage } from "@/components/assessments/result-page";
import { Crumb } from "@/components/shell/crumb";
import { findChromium } from "@/lib/assessments/print/service";
import { loadResult } from "@/lib/assessments/result/loaders";
import { env } from "@/lib/platform/env";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The result, or why there is none. */
export async function ResultSection({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const [read, reader] = await Promise.all([loadResult(id, search.peers), loadReader()]);
  const format = formatsFor(reader);
  if (read.none) {
    const { title, at } = read.none;
    return (
      <>
        <Crumb label={title} />
        <PageHeader title={title} lead={`Ended ${format.date(at)}, without a result`} />
        <EmptyState
          title="Nothing here applied to you, so there is no score"
          actions={<LinkButton href="/assessments">To the assessments</LinkButton>}
        >
          <p>
            Every question was set aside as not applicable. That is no low score: it is left out of
            every average. Take the assessment again when it fits.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <Crumb label={`${read.result.title}, ${format.dayMonth(read.result.at)}`} />
      <ResultPage
        result={
          // What is handed on is as anybody else would see it.
          search.answers === "0" ? { ...read.result, answers: null, context: null } : read.result
        }
        comparison={read.comparison}
        withAnswers={search.answers === "1"}
        pdf={findChromium(env().CHROMIUM_PATH) !== null}
        format={format}
      />
    </>
  );
}

/** The shape of the page while it is read. */
export function ResultLoading() {
  return (
    <>
      <LoadingHeader label="Loading the result" />
      <LoadingCard label="Loading the score" height={150} className="mb-5 max-lg:mb-4" />
      <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,420px)_minmax(0,1fr)]">
        <LoadingCard label="Loading the categories" height={340} />
        <LoadingCard label="Loading the comparison" lines={6} />
      </div>
    </>
  );
}
