import type { formatsFor } from "@/components/shared/format";
import { TextLink } from "@/components/ui/text-link";
import { sizeNames } from "@/lib/customers/customer/rules";
import type { Comparison, PeerGroup, Result } from "@/lib/assessments/result/types";
import { Opening } from "./opening";
import { ScoreChange, scoreWords } from "./score-words";

type Format = ReturnType<typeof formatsFor>;

const groupNames: Record<PeerGroup, string> = {
  both: "Same industry and size",
  industry: "Same industry",
  size: "Same size",
  all: "All organizations",
};

/** Who the others are that the bars are compared with, and by which rule they are shown. */
export function ResultCompared({
  result,
  comparison,
  format,
}: {
  result: Result;
  comparison: Comparison | null;
  format: Format;
}) {
  if (!comparison) return null;
  const { runs, org, peers } = comparison;
  const path = `/assessments/results/${result.id}`;
  return (
    <div className="mt-3 grid gap-2 text-meta text-ink-2">
      {runs.length ? (
        <Opening summary={runs.length === 1 ? "The run before" : `The ${runs.length} runs before`}>
          <ul className="grid gap-1">
            {runs.map((run) => {
              const total =
                run.now.score === null || run.before.score === null
                  ? null
                  : Math.round((run.now.score - run.before.score) * 100) / 100;
              return (
                <li key={run.id}>
                  <TextLink href={`/assessments/results/${run.id}`}>{format.date(run.at)}</TextLink>
                  : {scoreWords(run.score, format.locale)}
                  {total === null ? null : (
                    <>
                      , change <ScoreChange value={total} locale={format.locale} />
                    </>
                  )}
                  {run.same
                    ? null
                    : `. That was version ${run.version}; only the ${run.common} questions that both ask in the same words are compared`}
                </li>
              );
            })}
          </ul>
        </Opening>
      ) : (
        <p>There is no earlier run to compare with.</p>
      )}
      {result.org_id ? (
        <p>
          {org.enough
            ? `Others of ${result.org ?? "the organization"}: the weighted mean of the latest results of ${org.people} ${org.people === 1 ? "other" : "others"}.`
            : `The mean of ${result.org ?? "the organization"} shows from three others on, so that it tells nobody's result; ${org.people} so far.`}
        </p>
      ) : null}
      <div className="rounded-md bg-sunken px-3 py-2.5">
        <p>
          {peers.orgs
            ? `Peers are ${format.number(peers.orgs)} ${groupWords(peers)} of the last two years.`
            : `There are fewer than five ${groupWords(peers)}, so no comparison is shown.`}{" "}
          A comparison is shown only for at least five organizations, to one decimal, and never
          names one.
        </p>
        <nav
          aria-label="Change the group"
          className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden"
        >
          <span>Compare with:</span>
          {peers.choices.length === 0 ? "no group has five yet" : null}
          {peers.choices.map((group) =>
            group === peers.group ? (
              <span key={group} aria-current="true" className="font-medium text-ink">
                {groupNames[group]}
              </span>
            ) : (
              <TextLink key={group} href={`${path}?peers=${group}#bars`} scroll={false}>
                {groupNames[group]}
              </TextLink>
            ),
          )}
        </nav>
      </div>
    </div>
  );
}

/** "health organizations of 200 to 1,999 people". */
function groupWords({ group, sector, size }: Comparison["peers"]): string {
  const industry = group === "both" || group === "industry" ? `${sector} ` : "";
  const people =
    group === "both" || group === "size"
      ? ` of the size ${(sizeNames[size as keyof typeof sizeNames] ?? size ?? "").toLowerCase()}`
      : "";
  return `${industry}organizations${people}`;
}
