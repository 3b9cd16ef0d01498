import type { ReactNode } from "react";
import { Facts } from "@/components/shared/facts";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { inWords } from "@/lib/assessments/condition-form/rules";
import { bracketName, kindNames, swotNames } from "@/lib/assessments/template/rules";
import { brackets } from "@/lib/assessments/template/schema";
import type { Advice, Question, Template } from "@/lib/assessments/template/types";

/** A version to read, with everything that it asks and says. */
export function TemplateView({ template }: { template: Template }) {
  const { content, minutes, summary, change_note: note } = template;
  const rules = content.rules ?? [];
  return (
    <div className="grid gap-4">
      <Card bleed aria-labelledby="about">
        <CardHead id="about" title="About" />
        <CardBody className="grid gap-3">
          <p className="max-w-read text-read">{summary || "No summary."}</p>
          {note ? <p className="max-w-read text-ink-2">Different from before: {note}</p> : null}
          <Facts
            items={[
              { label: "Time", value: `${minutes} minutes` },
              { label: "Categories", value: content.categories.length },
              { label: "Questions", value: content.questions.length },
              { label: "Rules", value: rules.length },
            ]}
          />
        </CardBody>
      </Card>
      <Group id="categories" title="Categories and what they ask">
        {content.categories.map((category) => (
          <Fold
            key={category.key}
            title={category.title}
            meta={`${category.key}, weight ${category.weight ?? 1}`}
          >
            {category.about ? <p className="max-w-read text-ink-2">{category.about}</p> : null}
            <ol className="grid gap-4">
              {content.questions.map((question, at) =>
                question.category === category.key ? (
                  <li key={question.key}>
                    <QuestionView question={question} number={at + 1} />
                  </li>
                ) : null,
              )}
            </ol>
            {(["low", "middle", "high"] as const).map((level) => (
              <AdviceView key={level} title={`At ${level}`} advice={category.texts[level]} />
            ))}
          </Fold>
        ))}
      </Group>
      <Group id="brackets" title="Brackets of the total">
        {brackets.map((key) => (
          <Fold key={key} title={bracketName(key)} meta={content.brackets[key].title}>
            <AdviceView title={content.brackets[key].title} advice={content.brackets[key]} />
          </Fold>
        ))}
      </Group>
      <Group id="rules" title="Rules">
        {rules.map((rule) => (
          <Fold key={rule.key} title={rule.recommendation} meta={`rank ${rule.rank ?? 100}`}>
            <p className="text-ink-2">Said if {inWords(rule.when)}.</p>
            <p className="max-w-read">{rule.recommendation}</p>
            {rule.next_step ? <p className="max-w-read">Next step: {rule.next_step}</p> : null}
            {rule.swot ? <p className="text-ink-2">{swotNames[rule.swot]} in the SWOT</p> : null}
          </Fold>
        ))}
      </Group>
    </div>
  );
}

function Group({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Card bleed aria-labelledby={id}>
      <CardHead id={id} title={title} />
      <div className="divide-y divide-line">{children}</div>
    </Card>
  );
}

function Fold({ title, meta, children }: { title: string; meta?: string; children: ReactNode }) {
  return (
    <details>
      <summary className="flex min-h-10 cursor-pointer items-center gap-2 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2">
        <span className="min-w-0 truncate font-medium">{title}</span>
        {meta ? <span className="flex-none truncate text-meta text-ink-3">{meta}</span> : null}
      </summary>
      <div className="grid gap-4 px-4 pt-1 pb-4">{children}</div>
    </details>
  );
}

function QuestionView({ question, number }: { question: Question; number: number }) {
  const marks = [
    question.key,
    kindNames[question.kind],
    question.kind === "scale" && question.scored === false ? "not scored" : null,
    question.weight === undefined ? null : `weight ${question.weight}`,
    question.reversed ? "reversed" : null,
    question.pair ? `pair of ${question.pair}` : null,
    question.not_applicable === false ? "must apply" : null,
    question.evidence ? "invites evidence" : null,
    question.show_if ? `asked if ${inWords(question.show_if)}` : null,
  ].filter(Boolean);
  return (
    <div className="grid gap-1">
      <p className="max-w-read font-medium">
        {number}. {question.text}
      </p>
      <p className="text-meta text-ink-3">{marks.join(" · ")}</p>
      {question.help ? <p className="max-w-read text-meta text-ink-2">{question.help}</p> : null}
      {question.anchors ? (
        <ol start={0} className="list-inside list-decimal text-ink-2">
          {question.anchors.map((anchor) => (
            <li key={anchor}>{anchor}</li>
          ))}
        </ol>
      ) : null}
      {question.options ? (
        <ul className="list-inside list-disc text-ink-2">
          {question.options.map((option) => (
            <li key={option.key}>{option.text}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function AdviceView({ title, advice }: { title: string; advice: Advice }) {
  return (
    <section className="grid gap-1 border-t border-line pt-3">
      <h3 className="font-medium">{title}</h3>
      <p className="max-w-read">{advice.description}</p>
      <ul className="max-w-read list-inside list-disc text-ink-2">
        {advice.recommendations.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {advice.next_steps.map((text) => (
        <p key={text} className="max-w-read text-ink-2">
          Next: {text}
        </p>
      ))}
    </section>
  );
}
