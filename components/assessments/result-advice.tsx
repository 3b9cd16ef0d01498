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
  return (
    <Card bleed aria-labelledby={id}>
      <CardHead id={id} title={title} meta={meta} />
      <ol className="divide-y divide-line">
        {advice.map((item, at) => (
          <li
            key={item.point}
            className="grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 px-4 py-3 max-md:grid-cols-[20px_minmax(0,1fr)]"
          >
            <span className="text-ink-3">{at + 1}</span>
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
        ))}
      </ol>
    </Card>
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
