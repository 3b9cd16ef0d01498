import { DiscardImport } from "@/components/customers/import-acts";
import { ImportMapping } from "@/components/customers/import-mapping";
import { ImportFigures, ImportVerbs } from "@/components/customers/import-outcome";
import { ImportProgress } from "@/components/customers/import-progress";
import { ImportRows } from "@/components/customers/import-rows";
import { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import { Crumb } from "@/components/shell/crumb";
import { Card, CardBody, CardFoot } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { loadImport } from "@/lib/customers/import/loaders";
import { isStalled, isWorking, stateNames } from "@/lib/customers/import/rules";
import type { Show } from "@/lib/customers/import/schema";
import type { Import } from "@/lib/customers/import/types";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ [key: string]: string | string[] | undefined }>;
};

const delimiters: { [sign: string]: string } = {
  "\t": "tabs",
  ";": "semicolons",
  ",": "commas",
  "|": "bars",
};

/** How many rows a list holds in all; the counts are the import's own. */
const totals: Record<Show, (file: Import) => number> = {
  create: ({ to_create }) => to_create,
  update: ({ to_update }) => to_update,
  unchanged: ({ unchanged }) => unchanged,
  faulty: ({ faulty }) => faulty,
  notes: ({ noted }) => noted,
  moved: ({ moved }) => moved,
  kept: ({ kept }) => kept,
  all: ({ total }) => total,
};

/** An import in the state it is in: its columns, its dry run, its progress or its result. */
export async function OneImport({ params, searchParams }: Props) {
  const [{ id }, raw] = await Promise.all([params, searchParams]);
  const [{ viewer, file, params: place, show, rows }, reader] = await Promise.all([
    loadImport(id, raw),
    loadReader(),
  ]);
  const format = formatsFor(reader);
  const own = file.u_id === viewer.id;
  const below =
    file.source.profiles.length > 0 && file.state === "mapping"
      ? file.total - (file.header_row > 0 ? 1 : 0)
      : file.total;
  const words = `${format.number(below)} ${below === 1 ? "row" : "rows"}`;
  const mapping =
    own && (file.state === "mapping" || (file.state === "checked" && raw.columns === "1"));
  const result =
    !mapping && !isWorking(file.state) && file.state !== "reading" && file.state !== "mapping";
  const between = delimiters[file.source.delimiter] ?? "an own sign";
  return (
    <>
      <Crumb label={file.file_name} />
      <PageHeader
        title={file.file_name}
        beside={<Chip>{stateNames[file.state]}</Chip>}
        lead={`${words}, ${file.source.encoding} with ${between} between the cells`}
        actions={result ? <ImportVerbs file={file} own={own} format={format} /> : undefined}
      />
      {mapping ? <ImportMapping key={file.updated_at} file={file} rows={words} /> : null}
      {isWorking(file.state) ? (
        <ImportProgress
          key={file.state === "matching" ? "checking" : file.state}
          id={file.id}
          own={own}
          drawn={{ ...file, stalled: isStalled(file, reader.now.getTime()) }}
        />
      ) : null}
      {!own && file.state === "mapping" ? (
        <Card>
          <CardBody>This file waits for its importer to say what its columns hold.</CardBody>
        </Card>
      ) : null}
      {file.state === "reading" ? (
        <Card>
          <CardBody>
            The reading of this file broke off after {format.number(file.staged)} of {words}.
            Nothing was imported. Choose the file again.
          </CardBody>
          <CardFoot>
            <DiscardImport id={file.id} />
          </CardFoot>
        </Card>
      ) : null}
      {result ? (
        <div className="grid gap-4">
          <ImportFigures file={file} format={format} />
          <ImportRows
            file={file}
            rows={rows}
            show={show}
            total={totals[show](file)}
            limit={25}
            paged={Boolean(place.after) || (place.before !== undefined && rows.length === 25)}
          />
        </div>
      ) : null}
    </>
  );
}
