import { Brand } from "@/components/shell/brand";
import { LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import type { GuestResult as Result, LinkPage } from "@/lib/assessments/guest/types";
import { Meter } from "./meter";

const levels = { low: "Low", middle: "Middle", high: "High" } as const;

/** What came of the answers of somebody without an account, and how to keep it. */
export function GuestResult({ page, token }: { page: LinkPage; token: string }) {
  const { result } = page;
  return (
    <main className="mx-auto grid max-w-190 gap-4 px-6 py-8 max-md:px-4">
      <Brand />
      <header>
        <p className="text-meta text-ink-3">{page.title}</p>
        <h1>{result ? result.bracket_title : "Your answers were sent in"}</h1>
        <p className="max-w-read text-ink-2">
          {result?.description ??
            "You said of every question that it does not apply to you, so there is no score."}
        </p>
      </header>
      {result ? <Figures result={result} organization={page.org_name} /> : null}
      <Card aria-labelledby="keep">
        <CardHead id="keep" title="Keep it" />
        <CardBody className="grid gap-3">
          <p className="max-w-read text-ink-2">
            You have answered this, and the link takes no further answers. It shows this page for 30
            days. With an account for {page.email} the result is yours to compare with a later one.
          </p>
          <div className="flex flex-wrap gap-2">
            <LinkButton variant="primary" href={`/sign-up?assessment=${token}`}>
              Keep it by signing up
            </LinkButton>
            <LinkButton href={`/sign-in?next=/assess/${token}`}>I have an account</LinkButton>
          </div>
        </CardBody>
      </Card>
    </main>
  );
}

function Figures({ result, organization }: { result: Result; organization: string }) {
  return (
    <>
      <Card aria-labelledby="score">
        <CardHead id="score" title="Score" />
        <CardBody className="grid gap-4">
          <p>
            <span className="text-score font-semibold">{result.score.toFixed(2)}</span>
            <span className="text-ink-3"> of 5</span>
            <span className="block text-meta text-ink-3">
              {organization} sees it, and not your answers.
            </span>
          </p>
          <ul className="grid gap-3">
            {result.categories.map((category) => (
              <li key={category.key} className="grid gap-1">
                <span className="flex items-baseline gap-2">
                  <span className="font-medium">{category.title}</span>
                  <span className="ml-auto text-meta text-ink-3">
                    {category.level ? levels[category.level] : "Not answered"}
                  </span>
                  <span className="min-w-8 text-right font-medium">
                    {category.score === null ? "–" : category.score.toFixed(2)}
                  </span>
                </span>
                <Meter share={(category.score ?? 0) / 5} />
              </li>
            ))}
          </ul>
        </CardBody>
      </Card>
      <Advice title="What to do" id="recommendations" list={result.recommendations} />
      <Advice title="First steps" id="next-steps" list={result.next_steps} />
    </>
  );
}

function Advice({ title, id, list }: { title: string; id: string; list: string[] }) {
  if (!list.length) return null;
  return (
    <Card aria-labelledby={id}>
      <CardHead id={id} title={title} />
      <CardBody>
        <ol className="grid max-w-read list-decimal gap-2 pl-4 text-read">
          {list.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}
