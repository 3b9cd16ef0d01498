import type { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import {
  adviceOf,
  askedQuestions,
  bracketRange,
  bracketWords,
  changeSince,
  gapsOf,
  questionNumbers,
  strengthsOf,
  swotDraft,
  swotOf,
} from "@/lib/assessments/result/rules";
import { edgeWords, leadWords } from "@/lib/assessments/result-head/rules";
import type { Comparison, Result } from "@/lib/assessments/result/types";
import { barLines, marksFor, radarSeries } from "./compared-lines";
import { CategoryText } from "./category-text";
import { ResultActs } from "./result-acts";
import { ResultAdvice } from "./result-advice";
import { ResultBars } from "./result-bars";
import { ResultCompared } from "./result-compared";
import { ResultHero } from "./result-hero";
import { ResultInsight } from "./result-insight";
import { ResultPoints } from "./result-points";
import { ResultRadar } from "./result-radar";
import { ResultQuestions } from "./result-questions";
import { ConfidenceSum, TotalSum } from "./result-sums";
import { ResultSwot } from "./result-swot";

type Format = ReturnType<typeof formatsFor>;

/** A result from its score to what is to be done, in the order in which one asks. */
export function ResultPage({
  result,
  comparison,
  withAnswers,
  pdf,
  format,
}: {
  result: Result;
  comparison: Comparison | null;
  /** Whether the categories stand open, as in a print with answers. */
  withAnswers: boolean;
  pdf: boolean;
  format: Format;
}) {
  const numbers = questionNumbers(result);
  const questions = askedQuestions(result);
  const shared = { result, numbers, format };
  const [last] = comparison?.runs ?? [];
  const change = changeSince(last);
  const place = {
    result: result.id,
    assessment: result.title,
    org: result.org,
    colleagues: result.colleagues,
  };
  const categories = questions.length ? result.categories : [];
  return (
    <div data-result={result.id}>
      <PageHeader
        title={result.title}
        lead={leadWords(result, format.date(result.at))}
        actions={<ResultActs result={result} pdf={pdf} format={format} />}
      />
      <ResultHero
        score={result.score}
        bracket={bracketWords(result)}
        range={bracketRange(result.bracket)}
        description={result.description}
        edge={edgeWords(result)}
        change={change === null ? null : { value: change, since: format.date(last!.at) }}
        marks={marksFor(result, comparison, null, format)}
        format={format}
      >
        <ConfidenceSum result={result} format={format} />
        <TotalSum result={result} format={format} />
      </ResultHero>
      <div className="mb-5 grid grid-cols-1 items-start gap-5 max-lg:mb-4 max-lg:gap-4 lg:grid-cols-[minmax(0,420px)_minmax(0,1fr)] has-[>:only-child]:lg:grid-cols-1">
        <ResultRadar
          titles={categories.map(({ title }) => title)}
          series={radarSeries(result, comparison, format)}
          locale={format.locale}
        />
        <ResultBars
          open={withAnswers}
          lines={barLines(result, comparison, format, (key) => (
            <>
              <CategoryText result={result} category={key} />
              <ResultQuestions
                questions={questions.filter(({ category }) => category === key)}
                anchored
                {...shared}
              />
            </>
          ))}
          format={format}
        >
          <ResultCompared result={result} comparison={comparison} format={format} />
        </ResultBars>
      </div>
      <div className="mb-5 grid grid-cols-2 items-start gap-5 max-lg:mb-4 max-lg:grid-cols-1 max-lg:gap-4">
        <ResultPoints
          id="strengths"
          title="Strengths"
          points={strengthsOf(result)}
          none="No category reaches 3.50."
          numbers={numbers}
          locale={format.locale}
        />
        <ResultPoints
          id="gaps"
          title="Gaps"
          points={gapsOf(result)}
          none="No category is below 2.00."
          numbers={numbers}
          locale={format.locale}
        />
      </div>
      <div className="grid grid-cols-1 gap-5 max-lg:gap-4">
        <ResultInsight comparison={comparison} {...shared} />
        <ResultAdvice
          id="recommendations"
          title="Recommendations"
          meta="rules first, then the weakest category"
          advice={adviceOf(result, "recommendations")}
          place={place}
          {...shared}
        />
        <ResultAdvice
          id="next-steps"
          title="Next steps"
          meta="in the same order"
          advice={adviceOf(result, "next_steps")}
          place={place}
          {...shared}
        />
        <ResultSwot
          result={result.id}
          shown={swotOf(result)}
          original={swotOf(result, true)}
          draft={swotDraft(result)}
          seen={result.swot_edited_at}
          edited={
            result.swot_edited
              ? `Edited by ${result.swot_editor ?? "a closed account"}, ${format.dateTime(result.swot_edited_at)}. The original is kept.`
              : null
          }
          mayEdit={result.may_edit}
          numbers={numbers}
        />
      </div>
    </div>
  );
}
