import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { formatsFor } from "@/components/shared/format";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import {
  importanceNames,
  insightsHref,
  statusNames,
  typeNames,
} from "@/lib/customers/insight/rules";
import type { InsightParams, InsightStatus, InsightType } from "@/lib/customers/insight/schema";
import type { Insight, InsightBoard as Board } from "@/lib/customers/insight/types";
import { importanceTones, whence } from "./insight-table";

type Format = ReturnType<typeof formatsFor>;

/** The board: a column for each state or type, the most important first; the head opens all of them as a list. */
export function InsightBoard({
  board,
  by,
  params,
  format,
}: {
  board: Board;
  by: "status" | "type";
  params: InsightParams;
  format: Format;
}) {
  return (
    <div className="grid items-start gap-4 md:grid-cols-2 lg:grid-cols-3">
      {Object.entries(board.columns).map(([key, rows]) => {
        const name =
          by === "status" ? statusNames[key as InsightStatus] : typeNames[key as InsightType];
        const count =
          (by === "status" ? board.status[key as InsightStatus] : board.type[key as InsightType]) ??
          0;
        const href = insightsHref(params, {
          by: undefined,
          ...(by === "status" ? { status: key as InsightStatus } : { type: [key as InsightType] }),
        });
        return (
          <Card key={key} aria-labelledby={`column-${key}`}>
            <CardHead
              id={`column-${key}`}
              title={name}
              meta={format.number(count)}
              actions={
                count > 0 ? (
                  <TextLink href={href} prefetch={false}>
                    Open list
                    <span className="sr-only">, {name}</span>
                  </TextLink>
                ) : null
              }
            />
            {rows.length === 0 ? (
              <p className="px-4 py-5 text-ink-2">None.</p>
            ) : (
              <ul className="divide-y divide-line">
                {rows.map((row) => (
                  <BoardCard key={row.id} row={row} by={by} format={format} />
                ))}
              </ul>
            )}
            {count > rows.length ? (
              <p className="border-t border-line px-4 py-2 text-meta text-ink-3">
                {format.number(count - rows.length)} more in the list
              </p>
            ) : null}
          </Card>
        );
      })}
    </div>
  );
}

function BoardCard({ row, by, format }: { row: Insight; by: "status" | "type"; format: Format }) {
  const facts = [
    row.customer.name,
    by === "status" ? typeNames[row.type] : null,
    row.owner?.trim() || "without an owner",
    row.due_date ? `due ${format.relativeDay(row.due_date)}` : null,
  ].filter(Boolean);
  return (
    <li>
      <Link
        href={`/insights/${row.id}` as Route}
        prefetch={false}
        className="grid gap-1 px-4 py-2.5 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="line-clamp-3 text-pretty">{row.content}</span>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-meta text-ink-3">
          <Chip tone={importanceTones[row.importance]}>{importanceNames[row.importance]}</Chip>
          <span>{facts.join(" · ")}</span>
        </span>
        <span className="truncate text-meta text-ink-3">{whence(row, format)}</span>
      </Link>
    </li>
  );
}
