"use client";

import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { rewriteInsightAction } from "@/lib/assessments/insight/actions";
import type { InsightContext } from "@/lib/assessments/result/types";
import { useActionForm } from "@/lib/platform/use-action";

type Props = { result: string; session: string; type: string; context: InsightContext | null };

/** Writes the text again, with what the writer may know besides the answers. */
export function InsightTools(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
        Write again
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Write the text again" width="form">
        <InsightForm {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function InsightForm({ result, session, type, context, onClose }: Props & { onClose: () => void }) {
  const toast = useToast();
  const form = useActionForm<{ source: "rules" | "model" }>(rewriteInsightAction, {
    extra: { result, session, type },
    onSuccess: ({ source }) => {
      onClose();
      toast.show({
        title: "Text written",
        detail: source === "model" ? "By a language model." : "By the fixed rules.",
      });
    },
  });
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <p className="text-ink-2">
        The text rests on your answers. It names questions, never what you chose: that is shown to
        you alone. What you add here is yours alone too.
      </p>
      <Field name="goals" label="Goals" optional hint="One a line" fieldErrors={errors}>
        <Textarea defaultValue={context?.goals.join("\n") ?? ""} rows={2} />
      </Field>
      <Field name="constraints" label="What limits you" optional fieldErrors={errors}>
        <Textarea defaultValue={context?.constraints ?? ""} rows={2} />
      </Field>
      <Checkbox
        name="include_notes"
        defaultChecked={context?.include_notes ?? false}
        hint="Without it the writer does not see them."
      >
        Read my notes along
      </Checkbox>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy} busyLabel="Writing">
          Write again
        </SubmitButton>
      </DialogFoot>
    </form>
  );
}
