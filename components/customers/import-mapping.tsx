"use client";

import { useState } from "react";
import { Field } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { stageNames } from "@/lib/customers/customer/rules";
import { currencies, stages } from "@/lib/customers/customer/types";
import { checkImportAction } from "@/lib/customers/import/actions";
import { fieldChoices, keyNames, keysIn, questionOf } from "@/lib/customers/import/rules";
import type { Options } from "@/lib/customers/import/schema";
import type { Import } from "@/lib/customers/import/types";
import type { Field as ImportField } from "@/lib/customers/import-columns/schema";
import { useAction } from "@/lib/platform/use-action";
import { DiscardImport } from "./import-acts";
import { ImportQuestion } from "./import-question";

type File = Pick<
  Import,
  "id" | "headers" | "header_row" | "columns" | "options" | "source" | "state"
>;

/** Each column with real values of it and the field it fills; the dry run starts from here. */
export function ImportMapping({ file, rows }: { file: File; rows: string }) {
  const [columns, setColumns] = useState(file.columns);
  const [options, setOptions] = useState(file.options);
  const { run, busy, error } = useAction(checkImportAction);
  const question = questionOf({ ...file, columns, options });
  const shown = file.headers.flatMap((label, at) => {
    const profile = file.source.profiles[at];
    return profile && (profile.filled > 0 || !/^Column \d+$/.test(label))
      ? [{ at, label, samples: profile.samples.slice(0, 3) }]
      : [];
  });
  const set = (change: Partial<Options>) => setOptions((now) => ({ ...now, ...change }));

  /** A field is filled by one column; the one that had it gives it up. */
  function choose(at: number, field: ImportField | null) {
    setColumns((now) =>
      now.map((one, index) => (index === at ? field : one === field ? null : one)),
    );
  }

  return (
    <div className="grid gap-4">
      {question ? (
        <ImportQuestion
          question={question}
          columns={shown}
          onName={(at) => {
            choose(at, "name");
            set({ name_known: true });
          }}
          onOrder={(order) => set({ day_order: order })}
        />
      ) : null}
      <Card bleed aria-labelledby="columns">
        <CardHead id="columns" title="Columns" meta={`${shown.length} in the file`} />
        <ul className="divide-y divide-line">
          {shown.map(({ at, label, samples }) => (
            <li
              key={at}
              className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_260px] items-center gap-x-4 gap-y-1.5 px-4 py-2 max-md:grid-cols-1"
            >
              <span id={`column-${at}`} className="truncate font-medium" title={label}>
                {label}
              </span>
              <span className="truncate font-mono text-meta text-ink-2" title={samples.join("\n")}>
                {samples.length > 0 ? samples.join(" · ") : "no value"}
              </span>
              <Select
                aria-label={`What ${label} fills`}
                value={columns[at] ?? ""}
                onChange={(event) => {
                  const field = (event.currentTarget.value || null) as ImportField | null;
                  choose(at, field);
                  if (field === "name") set({ name_known: true });
                }}
              >
                <option value="">Leave out</option>
                {fieldChoices.map(([field, name]) => (
                  <option key={field} value={field}>
                    {name}
                  </option>
                ))}
              </Select>
            </li>
          ))}
        </ul>
      </Card>
      <Card aria-labelledby="how">
        <CardHead id="how" title="How rows are read" />
        <CardBody className="grid grid-cols-3 gap-4 max-lg:grid-cols-1">
          <Field
            name="key"
            label="A row is the customer with the same"
            hint="Found, it is updated; else it is new. A row without it goes by its name."
          >
            <Select
              value={options.key}
              onChange={(event) => set({ key: event.currentTarget.value as Options["key"] })}
            >
              {[...new Set([...keysIn(columns), options.key])].map((key) => (
                <option key={key} value={key}>
                  {keyNames[key]}
                </option>
              ))}
            </Select>
          </Field>
          <Field name="stage" label="Stage of a new customer" hint="Where its row names none.">
            <Select
              value={options.stage}
              onChange={(event) => set({ stage: event.currentTarget.value as Options["stage"] })}
            >
              {stages.map((stage) => (
                <option key={stage} value={stage}>
                  {stageNames[stage]}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            name="currency"
            label="Currency of a new customer"
            hint="Where its row names none."
          >
            <Select
              value={options.currency}
              onChange={(event) => set({ currency: event.currentTarget.value })}
            >
              {[...new Set([...currencies, options.currency])].map((code) => (
                <option key={code}>{code}</option>
              ))}
            </Select>
          </Field>
          {error ? (
            <Note tone="risk" role="alert" className="col-span-full">
              {error.message}
            </Note>
          ) : null}
        </CardBody>
        <CardFoot>
          <DiscardImport id={file.id} />
          <SubmitButton
            busy={busy}
            busyLabel="Starting"
            onPress={() => void run({ id: file.id, columns, options })}
          >
            Check {rows}
          </SubmitButton>
        </CardFoot>
      </Card>
    </div>
  );
}
