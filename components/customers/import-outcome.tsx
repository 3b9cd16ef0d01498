import { Download } from "lucide-react";
import { FigureGrid, FigureTile } from "@/components/shared/figure-tile";
import type { formatsFor } from "@/components/shared/format";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import type { Import } from "@/lib/customers/import/types";
import { DiscardImport, RunImport, UndoImport } from "./import-acts";

type Props = { file: Import; own: boolean; format: ReturnType<typeof formatsFor> };

const count = (value: number, format: Props["format"]) =>
  `${format.number(value)} ${value === 1 ? "row" : "rows"}`;

/** How long the run took, with its speed: "6.2 seconds, 1,607 rows a second". */
function pace(file: Import, format: Props["format"]): string | null {
  if (!file.started_at || !file.finished_at) return null;
  const seconds = (Date.parse(file.finished_at) - Date.parse(file.started_at)) / 1000;
  if (seconds < 0.1) return null;
  return `${format.number(seconds, 1)} seconds, ${format.number(Math.round(file.applied / seconds))} rows a second`;
}

/** The verbs that a state offers; a platform admin who looks at somebody else's import has none. */
export function ImportVerbs({ file, own, format }: Props) {
  const back = file.faulty + file.moved;
  const good = file.total - file.faulty;
  return (
    <>
      {back > 0 ? (
        // A plain link: the answer is a file, which the router must not fetch ahead.
        <a href={`/api/customers/import/${file.id}?as=csv`} download className={buttonClass()}>
          <Download />
          Bad rows
        </a>
      ) : null}
      {own && file.state === "checked" ? (
        <>
          <DiscardImport id={file.id} />
          <LinkButton href={`/customers/import/${file.id}?columns=1`}>Change columns</LinkButton>
          {good > 0 ? <RunImport id={file.id} rows={count(good, format)} /> : null}
        </>
      ) : null}
      {own && file.state === "done" && file.to_create + file.to_update > 0 ? (
        <UndoImport id={file.id} rows={count(file.applied, format)} />
      ) : null}
      {own && file.state === "undone" ? (
        <LinkButton href="/customers/import">Import another file</LinkButton>
      ) : null}
    </>
  );
}

/** What a dry run found or a run did, in figures that open their rows. */
export function ImportFigures({ file, format }: Omit<Props, "own">) {
  const at = (show: string) => `/customers/import/${file.id}?show=${show}`;
  const done = file.state !== "checked";
  return (
    <div className="grid gap-3">
      <Card aria-label="What the file brings">
        <FigureGrid columns={4}>
          <FigureTile
            label={done ? "Were new" : "New"}
            value={format.number(file.to_create)}
            note="customers"
            href={at("create")}
          />
          <FigureTile
            label={done ? "Were updated" : "Updated"}
            value={format.number(file.to_update)}
            note="rows that change something"
            href={at("update")}
          />
          <FigureTile
            label="Unchanged"
            value={format.number(file.unchanged)}
            note="rows that say what is known"
            href={at("unchanged")}
          />
          <FigureTile
            label="With faults"
            value={format.number(file.faulty)}
            note="rows that stay out"
            href={at("faulty")}
            tone={file.faulty > 0 ? "risk" : undefined}
          />
        </FigureGrid>
      </Card>
      {file.state === "done" ? (
        <Note tone="ok" role="status">
          {count(file.applied, format)} in, {format.number(file.faulty + file.moved)} back
          {pace(file, format) ? `: ${pace(file, format)}` : ""}.
        </Note>
      ) : null}
      {file.state === "undone" ? (
        <Note tone="neutral" role="status">
          {count(file.undone, format)} taken back.{" "}
          {file.kept > 0 ? (
            <TextLink href={at("kept")}>
              {count(file.kept, format)} changed since and stay, wholly or in part
            </TextLink>
          ) : (
            "Everything is as it was before."
          )}
        </Note>
      ) : null}
      {file.moved > 0 ? (
        <Note tone="watch">
          <TextLink href={at("moved")}>{count(file.moved, format)} were left alone</TextLink>: what
          they concern changed after the dry run. They are in the file of bad rows, to be imported
          again.
        </Note>
      ) : null}
      {file.noted > 0 ? (
        <Note>
          Of <TextLink href={at("notes")}>{count(file.noted, format)}</TextLink> a value is left out
          because it cannot be read and is not needed; the rest of the row goes in.
        </Note>
      ) : null}
    </div>
  );
}
