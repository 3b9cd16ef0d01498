"use client";

import { FileUp } from "lucide-react";
import { useState } from "react";
import { Field } from "@/components/shared/form-field";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { FileInput } from "@/components/ui/file-input";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import type { Side } from "@/lib/customers/meeting-card/types";
import { sidesOf } from "@/lib/customers/meeting/rules";
import { storeTranscriptAction } from "@/lib/customers/transcript/actions";
import { decodeTranscript, mostBytes, readTranscript } from "@/lib/customers/transcript/rules";
import { useAction } from "@/lib/platform/use-action";

type Person = { name: string; email: string | null };
export type UploadScene = { meeting: string; us: Person[]; customer: Person[] };

/** Takes a transcript, pasted or as a file, says who speaks in it, and has it read. */
export function TranscriptUpload({
  meeting,
  us,
  customer,
  mayEdit,
  onDone,
}: UploadScene & { mayEdit: boolean; onDone?: () => void }) {
  const [name, setName] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Record<string, Side | "">>({});
  const { run, busy, error } = useAction(storeTranscriptAction);
  const toast = useToast();
  const read = text.trim() ? readTranscript(name, text) : null;
  const guessed = read?.ok ? sidesOf(read.speakers, customer, us) : {};
  const sideOf = (speaker: string) => chosen[speaker] ?? guessed[speaker] ?? "";

  async function take(file: File | undefined) {
    if (!file) return;
    setFault(null);
    if (file.size > mostBytes) {
      setFault(`${file.name} is larger than 900 KB. Save the transcript as text, or split it.`);
      return;
    }
    const decoded = decodeTranscript(new Uint8Array(await file.arrayBuffer()));
    if (decoded === null) {
      setFault(`${file.name} is not a text. Save the transcript as TXT, VTT or SRT first.`);
      return;
    }
    const found = readTranscript(file.name, decoded);
    if (!found.ok) setFault(`${file.name}: ${found.message}`);
    else {
      setName(file.name);
      setText(decoded);
    }
  }

  async function store() {
    if (!read) setFault("Paste what was said, or choose a file.");
    else if (!read.ok) setFault(read.message);
    else {
      const sides = Object.fromEntries(
        read.speakers.flatMap((each) => (sideOf(each) ? [[each, sideOf(each)]] : [])),
      );
      const answer = await run({ meeting, name, text, sides });
      if (!answer.ok) return;
      onDone?.();
      toast.show({ title: `${answer.data.cards} cards found. Review them here.` });
    }
  }

  if (!mayEdit) return null;
  return (
    <Card aria-labelledby="transcript-new">
      <CardHead id="transcript-new" title="Transcript" />
      <CardBody className="grid gap-3">
        <p className="max-w-read text-pretty text-ink-2">
          Paste what was said or choose a file. Decisions, action items, promises, concerns and open
          questions are found in it, each with its place; nothing of it counts before you accept it.
        </p>
        {error ? <Note tone="risk">{error.message}</Note> : null}
        <Field name="text" label="What was said" error={fault ?? undefined}>
          <Textarea
            rows={8}
            value={text}
            placeholder={
              "Anna Berg: Shall we begin?\nTom Reyes: Yes. The export fails every Friday."
            }
            onChange={(event) => {
              setName(null);
              setFault(null);
              setText(event.target.value);
            }}
          />
        </Field>
        {read?.ok ? (
          <p className="text-meta text-ink-3" role="status">
            {name ? `${name}: ` : null}
            {read.words.toLocaleString("en-GB")} words, {read.turns.length} turns,{" "}
            {read.speakers.length === 0 ? "no names" : `${read.speakers.length} speakers`}
          </p>
        ) : null}
        {read?.ok && read.speakers.length > 0 && read.speakers.length <= 20 ? (
          <fieldset className="grid gap-2 md:grid-cols-2 lg:grid-cols-3">
            <legend className="mb-1 font-medium">Whose side is each on?</legend>
            {read.speakers.map((speaker) => (
              <label key={speaker} className="flex items-center gap-2">
                <span className="min-w-0 flex-1 truncate">{speaker}</span>
                <Select
                  className="w-32 flex-none"
                  value={sideOf(speaker)}
                  onChange={(event) =>
                    setChosen((now) => ({ ...now, [speaker]: event.target.value as Side | "" }))
                  }
                >
                  <option value="">Neither</option>
                  <option value="us">Us</option>
                  <option value="customer">Customer</option>
                </Select>
              </label>
            ))}
          </fieldset>
        ) : null}
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" disabled={busy} onClick={() => void store()}>
            {busy ? "Reading" : "Find what was said"}
          </Button>
          <label
            htmlFor="transcript-file"
            className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-md border border-line-strong bg-surface px-3 font-medium focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus hover:bg-hover max-md:h-10"
          >
            <FileUp className="size-4" />
            Choose a file
            <FileInput
              id="transcript-file"
              accept=".txt,.vtt,.srt,text/plain,text/vtt"
              className="sr-only"
              onFiles={([file]) => void take(file)}
            />
          </label>
          <span className="text-meta text-ink-3">TXT, VTT or SRT, up to 50,000 words</span>
        </div>
      </CardBody>
    </Card>
  );
}
