"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Note } from "@/components/ui/note";
import { Segmented } from "@/components/ui/segmented";
import { useToast } from "@/components/ui/toast";
import { confirmFileAction } from "@/lib/customers/contract-file/actions";
import { fieldNamed, groups, valueWords } from "@/lib/customers/contract-fields/rules";
import { asksForLook, settle, termChanges } from "@/lib/customers/contract-review/rules";
import type { BaseContract, ReviewItem } from "@/lib/customers/contract-review/types";
import type { Page, Quote } from "@/lib/customers/contract-terms/types";
import { useAction } from "@/lib/platform/use-action";
import { ContractDocument, type Place } from "./contract-document";
import { ContractReviewAdded } from "./contract-review-added";
import { useReviewDraft, type ReviewDraft } from "./contract-review-draft";
import { ContractReviewField } from "./contract-review-field";
import { ContractReviewTarget } from "./contract-review-target";

type Props = {
  file: { id: string; name: string; numbered: boolean; missing: string[] };
  customer: { name: string };
  pages: Page[];
  items: ReviewItem[];
  bases: BaseContract[];
  first: Pick<ReviewDraft, "base" | "status">;
};

/** A document and what was read from it, side by side; on phones one of both at a time. Nothing is saved until confirmed. */
export function ContractReview({ file, customer, pages, items, bases, first }: Props) {
  const router = useRouter();
  const toast = useToast();
  const { draft, change, forget } = useReviewDraft(file.id, {
    decisions: {},
    added: [],
    ...first,
  });
  const confirm = useAction<{ contract: string }>(confirmFileAction);
  const [shown, setShown] = useState<{ place: Place; asked: number } | null>(null);
  const [view, setView] = useState<"fields" | "document">("fields");
  const [faults, setFaults] = useState<Record<string, string>>({});
  const back = useRef<string | null>(null);

  const base = bases.find(({ id }) => id === draft.base) ?? null;
  const decisions = Object.entries(draft.decisions).map(([key, state]) => ({ key, ...state }));
  const about = { customer: customer.name, missing: file.missing, base };
  const outcome = settle(items, { decisions, added: draft.added }, about);
  const open = items.filter((item) => asksForLook(item) && !draft.decisions[item.key]);
  const kept = items.filter(({ key }) => draft.decisions[key]?.state !== "rejected").length;

  function show(key: string | null, { page, quote, start, end }: Quote, jump: boolean) {
    setShown((before) => ({
      place:
        before?.place.quote === quote && before.place.start === start && before.place.page === page
          ? before.place
          : { page, quote, start, end },
      asked: (before?.asked ?? 0) + (jump ? 1 : 0),
    }));
    if (!jump) return;
    back.current = key;
    setView("document");
  }

  function toFields() {
    setView("fields");
    const key = back.current;
    if (key)
      requestAnimationFrame(() =>
        document.getElementById(`value-${key}`)?.scrollIntoView({ block: "center" }),
      );
  }

  async function send() {
    if (!outcome.ok) {
      setFaults(outcome.faults);
      const key = Object.keys(outcome.faults)[0]!;
      setView("fields");
      requestAnimationFrame(() => {
        const row = document.getElementById(`value-${key}`);
        row?.scrollIntoView({ block: "center" });
        row?.querySelector<HTMLElement>("input,select,textarea,button")?.focus();
      });
      return;
    }
    setFaults({});
    const answer = await confirm.run({
      file: file.id,
      decisions,
      added: draft.added,
      status: draft.status,
      base: base ? { id: base.id, seen: base.updated_at } : null,
    });
    if (!answer.ok) return;
    forget();
    toast.show({ title: base ? "Contract changed" : "Contract confirmed" });
    router.push(`/contracts/${answer.data.contract}` as Route);
  }

  const settled = outcome.ok ? outcome.settled : null;
  return (
    <div>
      <div className="mb-3 lg:hidden">
        <Segmented
          label="Fields or document"
          value={view}
          onChange={(next) => (next === "fields" ? toFields() : setView(next))}
          items={[
            { value: "fields", label: `Fields ${items.length}` },
            { value: "document", label: "Document" },
          ]}
        />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className={cn("lg:sticky lg:top-16 lg:block", view === "fields" && "hidden")}>
          <ContractDocument
            title={file.name}
            pages={pages}
            numbered={file.numbered}
            place={shown?.place ?? null}
            asked={shown?.asked}
          />
          <Button className="sticky bottom-3 mt-3 w-full lg:hidden" onClick={toFields}>
            Back to the fields
          </Button>
        </div>
        <div className={cn("grid min-w-0 gap-4 lg:grid", view === "document" && "hidden")}>
          <FormSummary error={confirm.error} fieldErrors={{}} />
          <ContractReviewTarget
            draft={draft}
            bases={bases}
            change={change}
            changes={base && settled ? termChanges(base, settled.terms) : []}
            lines={settled?.entitlements.map((line) => valueWords("entitlements", line)) ?? []}
          />
          {groups.map((group) => {
            const own = items.filter((item) => fieldNamed(item.field)?.group === group);
            return own.length === 0 ? null : (
              <Card key={group} aria-label={group}>
                <CardHead title={group} />
                <div>
                  {own.map((item) => (
                    <ContractReviewField
                      key={item.key}
                      item={item}
                      state={draft.decisions[item.key]}
                      fault={faults[item.key]}
                      numbered={file.numbered}
                      current={shown?.place.quote === item.evidence.quote}
                      onShow={({ evidence }, jump) => show(item.key, evidence, jump)}
                      onDecide={(state) =>
                        change((before) => {
                          const { [item.key]: _, ...others } = before.decisions;
                          const next = state ? { ...others, [item.key]: state } : others;
                          return { ...before, decisions: next };
                        })
                      }
                    />
                  ))}
                </div>
              </Card>
            );
          })}
          <ContractReviewAdded
            added={draft.added}
            faults={faults}
            numbered={file.numbered}
            onChange={(added) => change((before) => ({ ...before, added }))}
            onShow={(place) => show(null, place, true)}
          />
          {file.missing.length > 0 ? (
            <Note>The document does not say: {file.missing.join(", ")}.</Note>
          ) : null}
          <Card aria-label="Confirm">
            <CardBody className="flex flex-wrap items-center gap-3">
              <p className="min-w-0 flex-1 text-ink-2" aria-live="polite">
                {open.length === 0
                  ? "Nothing is saved until you confirm."
                  : `${open.length === 1 ? "1 value asks" : `${open.length} values ask`} for a look first: keep, correct or reject ${open.length === 1 ? "it" : "each"}.`}
              </p>
              <SubmitButton busy={confirm.busy} busyLabel="Confirming" onPress={() => void send()}>
                {base
                  ? "Confirm the change"
                  : `Confirm ${kept + draft.added.length} ${kept + draft.added.length === 1 ? "value" : "values"}`}
              </SubmitButton>
            </CardBody>
          </Card>
        </div>
      </div>
    </div>
  );
}
