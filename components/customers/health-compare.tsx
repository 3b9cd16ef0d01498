import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import type { formatsFor } from "@/components/shared/format";
import { Delta } from "@/components/shared/health";
import { Missing } from "@/components/shared/missing";
import {
  compareParts,
  explainChange,
  recordsHref,
  type PartChange,
} from "@/lib/customers/health/rules";
import type { Replay } from "@/lib/customers/health/schema";
import type { HealthPart, HealthRecord, ReplayedDay } from "@/lib/customers/health/types";

type Format = ReturnType<typeof formatsFor>;

/** What changed between two days, factor by factor, with the records that came between them. */
export function HealthCompare({
  customer,
  day,
  against,
  records,
  asked,
  format,
}: {
  customer: string;
  day: ReplayedDay;
  against: ReplayedDay;
  records: HealthRecord[];
  asked: Replay;
  format: Format;
}) {
  // Each stands for the day that was asked for, though it may have been calculated some days before.
  const [from, to] = [asked.day, asked.against].toSorted();
  const [first, last] = from === asked.day ? [day, against] : [against, day];
  const [before, after] = [first[asked.rules], last[asked.rules]];
  const changes = compareParts(before.parts, after.parts, records);
  const difference =
    before.score === null || after.score === null ? null : after.score - before.score;
  const finding = explainChange(changes, (value) => format.signed(value, 1));
  const sameRules =
    before.model.key === after.model.key && before.model.version === after.model.version;
  return (
    <section aria-labelledby="changed" className="border-t border-line p-4">
      <h3 id="changed" className="mb-1 font-medium">
        What changed from {format.date(from)} to {format.date(to)}
      </h3>
      <p className="mb-3 max-w-read text-pretty text-ink-2">
        {before.score ?? "No score"} to {after.score ?? "no score"}
        {difference === null ? null : ` (${format.signed(difference)})`}
        {finding ? `: ${finding}.` : ". No factor moved."}
      </p>
      {sameRules ? null : (
        <Note className="mb-3">
          The rules changed between these days: {before.model.name} {before.model.version}, then{" "}
          {after.model.name} {after.model.version}. With today&apos;s rules both days are measured
          alike.
        </Note>
      )}
      <div className="overflow-x-auto">
        <table className="w-full min-w-[560px] border-separate border-spacing-0">
          <thead>
            <tr className="text-left text-meta text-ink-3">
              <th scope="col" className="py-1.5 pr-3 font-medium">
                Factor
              </th>
              <th scope="col" className="px-3 py-1.5 font-medium">
                {format.date(from)}
              </th>
              <th scope="col" className="px-3 py-1.5 font-medium">
                {format.date(to)}
              </th>
              <th scope="col" className="py-1.5 pl-3 text-right font-medium">
                Points
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((line) => (
              <Line key={line.key} line={line} customer={customer} format={format} />
            ))}
            <tr className="font-semibold">
              <th scope="row" className="border-t border-line py-2 pr-3 text-left">
                Health
              </th>
              <td className="border-t border-line px-3 py-2">{before.score ?? <Missing />}</td>
              <td className="border-t border-line px-3 py-2">{after.score ?? <Missing />}</td>
              <td className="border-t border-line py-2 pl-3 text-right">
                <Delta value={difference} text={format.signed(difference)} />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ line, customer, format }: { line: PartChange; customer: string; format: Format }) {
  const href = recordsHref(customer, line.after ?? line.before ?? {});
  const cell = "border-t border-line px-3 py-2 align-top";
  return (
    <tr>
      <th scope="row" className="border-t border-line py-2 pr-3 text-left align-top font-normal">
        {href ? <TextLink href={href}>{line.label}</TextLink> : line.label}
        {line.records.length > 0 ? (
          <ul className="mt-1 grid gap-0.5 text-meta text-ink-2">
            {line.records.map((record) => (
              <li key={`${record.at} ${record.text}`}>
                {format.dayMonth(record.at)} · {record.text}
              </li>
            ))}
          </ul>
        ) : null}
      </th>
      <td className={cell}>
        <Side part={line.before} format={format} />
      </td>
      <td className={cell}>
        <Side part={line.after} format={format} />
      </td>
      <td className="border-t border-line py-2 pl-3 text-right align-top">
        <Delta value={line.change} text={format.signed(line.change, 1)} className="font-medium" />
      </td>
    </tr>
  );
}

function Side({ part, format }: { part: HealthPart | null; format: Format }) {
  if (!part) return <span className="text-meta text-ink-3">not counted</span>;
  return (
    <>
      {part.points === null ? <Missing /> : format.number(part.points, 1)}
      {part.input_text ? (
        <span className="block text-meta text-ink-2">{part.input_text}</span>
      ) : null}
    </>
  );
}
