import type { formatsFor } from "@/components/shared/format";
import { RelativeDate } from "@/components/shared/relative-date";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import {
  mayPropose,
  mayTake,
  proposalWords,
  statusWords,
  type HandedGroup,
} from "@/lib/assessments/handover/rules";
import type { Side } from "@/lib/assessments/handover/schema";
import type { Handed } from "@/lib/assessments/handover/types";
import { DeclineButton } from "./decline-button";
import { HandedSteps, TakeAllButton } from "./handed-steps";
import { ProposeForm } from "./propose-form";

type Formats = ReturnType<typeof formatsFor>;
type Props = { group: HandedGroup; side: Side; formats: Formats };

/** A section or a single question that was handed over: who, why, by when, and each question with what became of it. */
export function HandedGroupCard({ group: { key, rows }, side, formats }: Props) {
  const [first] = rows as [Handed];
  const section = first.delegation_id !== null;
  const waits = side === "for" && rows.some((row) => mayPropose(row) && row.status !== "done");
  const ready = side === "from" && rows.filter(mayTake).length > 1;
  return (
    <Card bleed aria-labelledby={`handed-${key}`}>
      <CardHead
        id={`handed-${key}`}
        title={section ? `${first.title}: ${first.section}` : first.title}
        meta={
          <>
            {side === "for" ? "from" : "with"} {first.person ?? "somebody who left"}
            {first.due_on ? (
              <>
                , due <RelativeDate value={first.due_on} formats={formats} />
              </>
            ) : null}
          </>
        }
        actions={
          <>
            {section && waits ? (
              <DeclineButton
                id={first.delegation_id!}
                what="the whole section"
                label="Decline all"
              />
            ) : null}
            {ready ? <TakeAllButton session={first.session} /> : null}
          </>
        }
      />
      {first.message ? <p className="px-4 pt-3 text-ink-2">“{first.message}”</p> : null}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="px-4 py-3">
            {side === "for" && mayPropose(row) ? (
              <ProposeForm row={row} />
            ) : (
              <HandedQuestion row={row} side={side} formats={formats} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function HandedQuestion({ row, side, formats }: { row: Handed; side: Side; formats: Formats }) {
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <h3 className="max-w-read flex-1 font-medium">{row.question.text}</h3>
        <Chip
          tone={row.status === "declined" ? "watch" : row.status === "done" ? "accent" : "neutral"}
        >
          {statusWords(row, side)}
        </Chip>
      </div>
      {row.status === "done" ? (
        <p>
          {proposalWords(row)}{" "}
          <span className="text-meta text-ink-3">
            <RelativeDate value={row.responded_at} formats={formats} />
          </span>
        </p>
      ) : null}
      {row.reply ? <p className="text-ink-2">“{row.reply}”</p> : null}
      {side === "from" && !row.closed && !row.taken_at && row.status !== "withdrawn" ? (
        <HandedSteps id={row.id} question={row.question.text} takeable={mayTake(row)} />
      ) : null}
    </div>
  );
}
