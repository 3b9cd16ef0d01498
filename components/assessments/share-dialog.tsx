"use client";

import { Share2 } from "lucide-react";
import { useState } from "react";
import { CopyLink } from "@/components/identity/copy-link";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { shareResultAction } from "@/lib/assessments/share/actions";
import { useActionForm } from "@/lib/platform/use-action";
import { ShareList, type LinkLine } from "./share-list";

/** Shares a result by a link that opens without an account, and shows the links there are. */
export function ShareDialog({
  result,
  mine,
  links,
}: {
  result: string;
  /** Only the person makes links; admins see and end them. */
  mine: boolean;
  links: LinkLine[];
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Share2 />
        Share
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Share by a link" width="form">
        <div className="grid gap-5">
          {mine ? <ShareForm result={result} /> : null}
          <ShareList links={links} />
        </div>
      </Dialog>
    </>
  );
}

function ShareForm({ result }: { result: string }) {
  const [made, setMade] = useState<string | null>(null);
  const form = useActionForm<{ link: string }>(shareResultAction, {
    extra: { result },
    onSuccess: ({ link }) => setMade(link),
  });
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <p className="text-ink-2">
        Whoever has the link sees the result without an account. Answers and notes are never shown.
      </p>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field name="label" label="For whom" optional fieldErrors={errors}>
          <Input autoComplete="off" placeholder="Board" data-autofocus />
        </Field>
        <Field name="days" label="Open for days" hint="1 to 365" fieldErrors={errors}>
          <Input inputMode="numeric" defaultValue="30" autoComplete="off" />
        </Field>
      </div>
      <Field name="details" label="What it shows" fieldErrors={errors}>
        <Select defaultValue="total">
          <option value="total">The total and its bracket</option>
          <option value="details">Categories, recommendations and next steps too</option>
        </Select>
      </Field>
      {made ? (
        <Note tone="ok" role="status">
          <p>The link is ready. It is shown this once; Cairn keeps only its print.</p>
          <p className="my-2 font-mono text-meta wrap-anywhere text-ink">{made}</p>
          <CopyLink link={made} />
        </Note>
      ) : null}
      <SubmitButton busy={form.busy} busyLabel="Making the link" className="justify-self-end">
        {made ? "Make another link" : "Make a link"}
      </SubmitButton>
    </form>
  );
}
