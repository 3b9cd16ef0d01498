import type { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import { Card, CardHead } from "@/components/ui/card";
import { bracketRange } from "@/lib/assessments/result/rules";
import { halfOf } from "@/lib/assessments/results/rules";
import type { SharedResult } from "@/lib/assessments/share/types";
import { ResultBars } from "./result-bars";
import { ResultHero } from "./result-hero";
import { ResultRadar } from "./result-radar";

type Format = ReturnType<typeof formatsFor>;
type Open = Extract<SharedResult, { state: "open" }>;

/** A result as the holder of a link sees it: the total, and with details its categories and advice; never an answer. */
export function SharedResultPage({ shared, format }: { shared: Open; format: Format }) {
  const categories = shared.categories ?? [];
  return (
    <>
      <PageHeader
        title={shared.title}
        lead={[shared.person, shared.org, format.date(shared.at)].filter(Boolean).join(" · ")}
      />
      <ResultHero
        score={shared.score}
        bracket={`Bracket ${halfOf(shared.bracket)}, ${shared.bracket_title}`}
        range={bracketRange(shared.bracket)}
        description={shared.description}
        marks={[]}
        format={format}
      >
        <p>
          Confidence {format.percent(shared.confidence)} · This link is open until{" "}
          {format.date(shared.expires_at)}
        </p>
      </ResultHero>
      {shared.details ? (
        <div className="grid gap-5 max-lg:gap-4">
          <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,420px)_minmax(0,1fr)] has-[>:only-child]:lg:grid-cols-1">
            <ResultRadar
              titles={categories.map(({ title }) => title)}
              series={[
                { name: "This run", kind: "now", values: categories.map(({ score }) => score) },
              ]}
              locale={format.locale}
            />
            <ResultBars
              compared={false}
              lines={categories.map(({ key, title, score }) => ({
                key,
                title,
                score,
                change: null,
                peers: null,
                marks: [],
              }))}
              format={format}
            />
          </div>
          <SharedList id="recommendations" title="Recommendations" texts={shared.recommendations} />
          <SharedList id="next-steps" title="Next steps" texts={shared.next_steps} />
        </div>
      ) : null}
    </>
  );
}

function SharedList({ id, title, texts }: { id: string; title: string; texts?: string[] }) {
  if (!texts?.length) return null;
  return (
    <Card aria-labelledby={id}>
      <CardHead id={id} title={title} />
      <ol className="divide-y divide-line">
        {texts.map((text, at) => (
          <li key={text} className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-3 px-4 py-2.5">
            <span className="text-ink-3">{at + 1}</span>
            <span className="text-pretty">{text}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
