import { Card, CardBody, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";
import { barClass } from "@/components/shared/charts/tones";
import { DataTable, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { Delta, HealthMark } from "@/components/shared/health";
import { bandByKey, type ReadBand } from "@/components/shared/health-bands";
import type { ModelPreview, ModelVersion, MovedCustomer } from "@/lib/customers/health-model/types";
import { HealthModelTurn } from "./health-model-turn";

type Format = ReturnType<typeof formatsFor>;

/** What each model is called, by its key. */
export type ModelNames = Record<string, string>;

export const previewTitle = (model: Pick<ModelVersion, "status">) =>
  model.status === "live" ? "What retiring it would do" : "What going live would do";

/** What going live, or retiring, does to the customers: the distribution before and after, who moves, from where to where. */
export function HealthModelPreview({
  model,
  names,
  preview,
  format,
}: {
  model: ModelVersion;
  names: ModelNames;
  preview: ModelPreview;
  format: Format;
}) {
  const { affected, moved, customers, rows } = preview;
  return (
    <Card id="effect" aria-labelledby="effect-title" className="mt-5 scroll-mt-16" bleed>
      <CardHead
        id="effect-title"
        title={previewTitle(model)}
        meta={
          <span className="max-md:hidden">
            asked of {format.number(customers)} customers just now
          </span>
        }
        actions={<HealthModelTurn model={model} affected={affected} moved={moved} />}
      />
      <CardBody className="grid gap-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div>
          <p className="mb-3 max-w-read text-pretty">
            {affected === 0
              ? "No customer gets another model by this."
              : `${format.number(affected)} of ${format.number(customers)} customers are recomputed; ${
                  moved === 0
                    ? "none moves to another band"
                    : moved === 1
                      ? "1 moves to another band"
                      : `${format.number(moved)} move to another band`
                }. Earlier scores stay as they were.`}
          </p>
          <ul className="grid gap-1">
            {preview.moves.map(({ from, to, count }) => (
              <li key={`${from} ${to}`} className="flex flex-wrap items-center gap-x-2">
                <span className="min-w-8 text-right font-medium">{format.number(count)}</span>
                <span className="text-ink-2">
                  from {bandByKey(from).label} to {bandByKey(to).label}
                </span>
              </li>
            ))}
          </ul>
        </div>
        <div className="grid gap-3">
          <Distribution name="Before" side="before" preview={preview} format={format} />
          <Distribution name="After" side="after" preview={preview} format={format} />
        </div>
      </CardBody>
      {rows.length > 0 ? (
        <DataTable
          label="Customers that are recomputed, those that move to another band first"
          columns={columns(names, format)}
          rows={rows}
          rowKey={(row) => row.id}
          className="border-t border-line"
        />
      ) : null}
      {rows.length < affected ? (
        <p className="border-t border-line px-4 py-2.5 text-meta text-ink-2">
          The {rows.length} with the largest changes of {format.number(affected)}.
        </p>
      ) : null}
    </Card>
  );
}

function Distribution({
  name,
  side,
  preview,
  format,
}: {
  name: string;
  side: "before" | "after";
  preview: ModelPreview;
  format: Format;
}) {
  const shares = preview.bands.map((share) => ({
    band: bandByKey(share.band) satisfies ReadBand,
    count: share[side],
  }));
  const words = shares.map(({ band, count }) => `${band.label} ${format.number(count)}`).join(", ");
  return (
    <figure>
      <div role="img" aria-label={`${name}: ${words}`} className="flex h-3 gap-0.5">
        {shares
          .filter(({ count }) => count > 0)
          .map(({ band, count }) => (
            <span
              key={band.key}
              style={{ flexGrow: count }}
              className={cn("min-w-1 basis-0 rounded-xs", barClass[band.tone])}
            />
          ))}
      </div>
      <figcaption className="mt-1 text-meta text-ink-2">
        {name}: {words}
      </figcaption>
    </figure>
  );
}

function columns(names: ModelNames, format: Format): Column<MovedCustomer>[] {
  const nameOf = (key: string | null, version: number | null) => {
    const name = key === null ? undefined : names[key];
    return name ? `${name} ${version}` : "none";
  };
  return [
    {
      key: "name",
      head: "Customer",
      cell: (row) => (
        <TextLink href={`/customers/${row.id}/health`} className="font-medium">
          {row.name}
        </TextLink>
      ),
    },
    {
      key: "before",
      head: "Before",
      cell: (row) => <HealthMark score={row.score_before} band={row.band_before} word />,
    },
    {
      key: "after",
      head: "After",
      cell: (row) => <HealthMark score={row.score_after} band={row.band_after} word />,
    },
    {
      key: "change",
      head: "Change",
      align: "right",
      cell: (row) => {
        const known = row.score_before !== null && row.score_after !== null;
        const change = known ? row.score_after! - row.score_before! : null;
        return <Delta value={change} text={format.signed(change)} />;
      },
    },
    {
      key: "model",
      head: "Model",
      cell: (row) => (
        <span className="text-ink-2">
          {nameOf(row.key_before, row.version_before)} → {nameOf(row.key_after, row.version_after)}
        </span>
      ),
    },
  ];
}
