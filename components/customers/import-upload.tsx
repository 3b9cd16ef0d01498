"use client";

import { FileUp } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Field } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { FileInput } from "@/components/ui/file-input";
import { Note } from "@/components/ui/note";
import { Textarea } from "@/components/ui/textarea";
import { ImportFailed, uploadFile } from "@/lib/customers/import/queries";

/** As the server counts it; told here too, so that nobody waits for an upload that cannot end well. */
const most = 20 * 1024 * 1024;

/** Hands over a file or a pasted table. What was pasted stays until the server has it. */
export function ImportUpload() {
  const router = useRouter();
  const [busy, setBusy] = useState<"file" | "text" | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [text, setText] = useState("");
  const titleId = useId();

  async function send(kind: "file" | "text", name: string, body: Blob) {
    if (busy) return;
    setError(null);
    if (body.size > most) {
      const size = (body.size / 1024 / 1024).toFixed(1);
      setError(
        `${name} has ${size} MB; an import reads up to 20 MB. Split it, or leave out columns that are not needed.`,
      );
      return;
    }
    setBusy(kind);
    try {
      const { id } = await uploadFile(name, body);
      router.push(`/customers/import/${id}` as Route);
    } catch (failure) {
      setError(
        failure instanceof ImportFailed
          ? failure.message
          : "This file could not be read. Try again.",
      );
      setBusy(null);
    }
  }

  return (
    <Card aria-labelledby={titleId}>
      <CardHead id={titleId} title="A file or a pasted table" />
      <CardBody className="grid gap-4">
        {error ? (
          <Note tone="risk" role="alert">
            {error}
          </Note>
        ) : null}
        <label
          className={cn(
            "relative grid justify-items-center gap-2 rounded-md border border-dashed border-line-control px-4 py-6 text-center hover:bg-hover",
            "has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-focus",
          )}
        >
          <span className={buttonClass("primary")}>
            <FileUp />
            {busy === "file" ? "Reading the file" : "Choose a file"}
          </span>
          <span className="text-ink-2">
            or drop it here: CSV or TSV, up to 20 MB and 50,000 rows
          </span>
          {/* It covers the whole field, so that a file can be dropped anywhere on it. */}
          <FileInput
            aria-label="Choose a file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            className="absolute inset-0 cursor-pointer opacity-0"
            onFiles={([file]) => void send("file", file!.name, file!)}
          />
        </label>
        <Field
          name="table"
          label="Or paste the cells"
          hint="Copied from a spreadsheet, with the row of headers if there is one."
          optional
        >
          <Textarea
            rows={4}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            className="max-h-60 font-mono text-meta whitespace-pre"
          />
        </Field>
      </CardBody>
      <CardFoot>
        <SubmitButton
          variant="plain"
          busy={busy === "text"}
          busyLabel="Reading the cells"
          onPress={() =>
            text.trim() === ""
              ? setError(
                  "Nothing is pasted yet. Copy the cells of a spreadsheet and paste them above.",
                )
              : void send("text", "Pasted table", new Blob([text]))
          }
        >
          Read the pasted cells
        </SubmitButton>
      </CardFoot>
    </Card>
  );
}
