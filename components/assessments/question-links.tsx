import { Fragment } from "react";

/** The numbers of questions, each leading to where the question stands; a run of numbers leads to its first. */
export function QuestionLinks({
  keys,
  numbers,
}: {
  keys: string[];
  numbers: Record<string, number>;
}) {
  const known = keys.filter((key) => numbers[key]).sort((a, b) => numbers[a]! - numbers[b]!);
  const runs: string[][] = [];
  for (const key of known) {
    const last = runs.at(-1);
    if (last && numbers[last.at(-1)!]! + 1 === numbers[key]) last.push(key);
    else runs.push([key]);
  }
  return (
    <span className="font-mono text-meta whitespace-nowrap">
      {runs.map((run, at) => (
        <Fragment key={run[0]}>
          {at ? ", " : null}
          {/* Plain, so that the browser opens what the question stands in. */}
          <a href={`#q-${run[0]}`} className="link">
            q{numbers[run[0]!]}
            {run.length > 1 ? ` to q${numbers[run.at(-1)!]}` : null}
          </a>
        </Fragment>
      ))}
    </span>
  );
}
