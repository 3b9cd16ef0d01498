import { Check } from "lucide-react";
import type { formatsFor } from "@/components/shared/format";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { halfOf } from "@/lib/assessments/results/rules";
import { conditionWords } from "@/lib/assessments/condition/rules";
import type { Advice } from "@/lib/assessments/result/rules";
import type { Result, ResultTask } from "@/lib/assessments/result/types";
import { MakeTask, type TaskPlace } from "./make-task";
import { Opening } from "./opening";
import { QuestionLinks } from "./question-links";
import { ResultQuestions } from "./result-questions";
import { scoreWords } from "./score-words";

type Format = ReturnType<typeof formatsFor>;
type Shared = { result: Result; numbers: Record<string, number>; format: Format };

/** Recommendations, or next steps, in their order; each says why it is said and can become a task. */
export function ResultAdvice({
  id,
  title,
  meta,
  advice,
  place,
  ...shared
}: Shared & { id: string; title: string; meta: string; advice: Advice[]; place: TaskPlace }) {
  if (advice.length === 0) return null;
  // What matters most stands first; a long list would hide it.
  const rest = advice.slice(atOnce);
  const lines = (items: Advice[], from: number) => (
    <ol start={from + 1} className="divide-y divide-line">
      {items.map((item, at) => (
        <AdviceLine key={item.point} item={item} number={from + at + 1} place={place} {...shared} />
      ))}
    </ol>
  );
  return (
    <Card bleed aria-labelledby={id}>
      <CardHead id={id} title={title} meta={meta} />
      {lines(advice.slice(0, atOnce), 0)}
      {rest.length ? (
        <details data-print="open" className="group/rest border-t border-line">
          <summary className="flex min-h-11 list-none items-center px-4 text-accent-ink transition-colors hover:bg-hover focus-visible:-outline-offset-2">
            <span className="link group-open/rest:hidden">
              {rest.length} more {title.toLowerCase()}
            </span>
            <span className="link hidden group-open/rest:inline">Show fewer</span>
          </summary>
          <div className="border-t border-line">{lines(rest, atOnce)}</div>
        </details>
      ) : null}
    </Card>
  );
}

/** So many are shown before one asks for the rest. */
const atOnce = 6;

function AdviceLine({
  item,
  number,
  place,
  ...shared
}: Shared & { item: Advice; number: number; place: TaskPlace }) {
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 px-4 py-3 max-md:grid-cols-[20px_minmax(0,1fr)]">
      <span className="text-ink-3">{number}</span>
      <div className="min-w-0">
        <p className="font-medium text-pretty">{item.text}</p>
        <Opening summary="Why this" className="text-meta text-ink-2">
          <Why source={item.source} {...shared} />
        </Opening>
      </div>
      <div className="max-md:col-start-2">
        <TaskOf
          item={item}
          tasks={shared.result.tasks.filter(({ point }) => point === item.point)}
          place={place}
          format={shared.format}
        />
      </div>
    </li>
  );
}

function TaskOf({
  item,
  tasks,
  place,
  format,
}: {
  item: Advice;
  tasks: ResultTask[];
  place: TaskPlace;
  format: Format;
}) {
  const task = tasks[0];
  if (!task) return <MakeTask point={item.point} text={item.text} place={place} />;
  const words = [
    task.status === "done" ? "Done" : "Task",
    task.mine ? "you" : task.owner,
    task.due ? format.dayMonth(task.due) : null,
  ];
  return (
    <Chip tone={task.status === "done" ? "ok" : "neutral"} className="h-7">
      <Check />
      {words.filter(Boolean).join(", ")}
    </Chip>
  );
}

/** The rule or the category behind a sentence, and the questions behind that. */
function Why({ source, result, numbers, format }: Shared & { source: Advice["source"] }) {
  if (source.kind === "bracket") {
    return (
      <p>
        It is said to everybody in bracket {halfOf(result.bracket)}, {source.title}; it rests on the
        total of {scoreWords(result.score, format.locale)} and on no single question.
      </p>
    );
  }
  const rule = result.content.rules?.find(({ key }) => key === source.key);
  const questions = result.content.questions.filter(({ key }) => source.questions.includes(key));
  const asked = questions.filter(({ key }) => numbers[key]);
  return (
    <>
      <p>
        {source.kind === "category" ? (
          <>
            {source.title} scored {scoreWords(source.score, format.locale)}, which is{" "}
            {source.level === "low"
              ? "low (below 2)"
              : source.level === "middle"
                ? "in the middle (2 to below 3.5)"
                : "high (3.5 and over)"}
            .{" "}
          </>
        ) : result.answers && rule ? (
          <>A rule of this assessment holds: {conditionWords(rule.when, result, numbers)}. </>
        ) : (
          <>A rule of this assessment holds that looks at single answers. </>
        )}
        {asked.length ? (
          <QuestionLinks keys={asked.map(({ key }) => key)} numbers={numbers} />
        ) : null}
      </p>
      {result.answers && asked.length ? (
        <ResultQuestions questions={asked} numbers={numbers} result={result} format={format} />
      ) : null}
    </>
  );
}
