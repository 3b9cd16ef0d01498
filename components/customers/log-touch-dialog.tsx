"use client";

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { logTouchAction } from "@/lib/customers/touch/actions";
import { localIn } from "@/lib/customers/touch/rules";
import { touchKinds, type TouchKind } from "@/lib/customers/touch/types";
import { useActionForm } from "@/lib/platform/use-action";
import { CustomerCombobox } from "./customer-combobox";
import { TouchKindField } from "./touch-kind-field";
import {
  unsaved,
  useKeptDraft,
  useLoggedToast,
  usePeople,
  useShownCustomer,
  type Draft,
  type Reference,
} from "./use-touch";

/** Logs a call, e-mail, meeting or note. The shell opens it from anywhere, with `customer` on a customer's page. */
export function LogTouchDialog({
  open,
  onClose,
  customer,
}: {
  open: boolean;
  onClose: () => void;
  customer?: Reference;
}) {
  const body = useRef("");
  const state = useRef<Omit<Draft, "body">>({ customer: customer ?? null, kind: "call" });
  function close() {
    unsaved.draft = body.current.trim() ? { ...state.current, body: body.current } : null;
    onClose();
  }
  return (
    <Dialog open={open} onClose={close} title="Log a touch" width="form">
      <TouchForm
        customer={customer}
        onClose={close}
        onChange={(next) => {
          const { body: text, ...rest } = next;
          body.current = text;
          state.current = rest;
        }}
        onSaved={() => {
          body.current = "";
          unsaved.draft = null;
          onClose();
        }}
      />
    </Dialog>
  );
}

function TouchForm({
  customer,
  onClose,
  onChange,
  onSaved,
}: {
  customer?: Reference;
  onClose: () => void;
  onChange: (draft: Draft) => void;
  onSaved: () => void;
}) {
  const kept = useKeptDraft(customer);
  const shown = useShownCustomer();
  // Undecided until the person chooses: the page says whose it is a moment after it is there.
  const [decided, setChosen] = useState<Reference | null>();
  const chosen = decided === undefined ? (customer ?? kept?.customer ?? shown) : decided;
  const [kind, setKind] = useState<TouchKind>(kept?.kind ?? "call");
  const [body, setBody] = useState(kept?.body ?? "");
  const text = useRef<HTMLTextAreaElement>(null);
  const people = usePeople(chosen?.id);
  const showLogged = useLoggedToast();
  const [zone] = useState(() => new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
  const [now] = useState(() => localIn(zone, new Date()));
  const form = useActionForm(logTouchAction, {
    extra: { customer: chosen?.id ?? "", zone },
    onSuccess: ({ id }) => {
      onSaved();
      showLogged(id, kind, chosen!.name);
    },
  });

  useEffect(() => onChange({ customer: chosen, kind, body }));

  // The field or button that made the choice is gone then, and the focus would be lost with it.
  const chosenId = chosen?.id;
  useEffect(() => {
    const fields = text.current?.form;
    if (!fields || fields.contains(document.activeElement)) return;
    const next = chosenId ? "input[name=kind]:checked" : "[role=combobox]";
    fields.querySelector<HTMLInputElement>(next)?.focus();
  }, [chosenId]);

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.submit();
      return;
    }
    const typing = (event.target as HTMLElement).matches("textarea,select,input:not([type=radio])");
    const asked = touchKinds[Number(event.key) - 1];
    if (!asked || event.ctrlKey || event.metaKey || (typing && !event.altKey)) return;
    event.preventDefault();
    setKind(asked);
    text.current?.focus();
  }

  return (
    // The keys are a shorter way to what the fields below do as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form {...form.formProps} onKeyDown={onKeyDown} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
      {chosen ? (
        <div className="flex items-center gap-2">
          <span>
            <span className="text-ink-3">Customer</span>{" "}
            <span className="font-medium">{chosen.name}</span>
          </span>
          {customer ? null : (
            <Button variant="quiet" size="sm" onClick={() => setChosen(null)}>
              Change
            </Button>
          )}
        </div>
      ) : (
        <Field name="customer" label="Customer" fieldErrors={form.fieldErrors}>
          <CustomerCombobox
            focusFirst
            onType={() => setChosen(null)}
            onChoose={({ id, name }) => setChosen({ id, name })}
          />
        </Field>
      )}
      <TouchKindField
        value={kind}
        onChange={setKind}
        focused={chosen !== null}
        fieldErrors={form.fieldErrors}
      />
      <Field name="body" label="What happened" fieldErrors={form.fieldErrors}>
        <Textarea
          ref={text}
          rows={4}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field name="happened_at" label="When" fieldErrors={form.fieldErrors}>
          <Input type="datetime-local" defaultValue={now} />
        </Field>
        <Field name="stakeholder" label="With" optional fieldErrors={form.fieldErrors}>
          <Select defaultValue="" key={chosen?.id ?? "none"}>
            <option value="">Nobody in particular</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.role ? `${person.name}, ${person.role}` : person.name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy} busyLabel="Logging">
          Log touch
          <span aria-hidden className="max-md:hidden">
            <Kbd onAccent>Ctrl ↵</Kbd>
          </span>
        </SubmitButton>
      </DialogFoot>
    </form>
  );
}
