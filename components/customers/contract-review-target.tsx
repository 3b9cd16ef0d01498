"use client";

import { useId } from "react";
import { Field } from "@/components/shared/form-field";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import type { BaseContract, TermChange } from "@/lib/customers/contract-review/types";
import type { ReviewDraft } from "./contract-review-draft";

const statusNames = {
  active: "Active",
  draft: "Draft, not in force yet",
  expired: "Expired, for the record",
} as const;

/** What the document becomes: a contract of its own, or a change of one, then with the old and the new terms. */
export function ContractReviewTarget({
  draft,
  bases,
  changes,
  lines,
  change,
}: {
  draft: ReviewDraft;
  bases: BaseContract[];
  changes: TermChange[];
  /** Line items that the amendment brings. */
  lines: string[];
  change: (how: (before: ReviewDraft) => ReviewDraft) => void;
}) {
  const head = useId();
  return (
    <Card aria-labelledby={head}>
      <CardHead id={head} title="What this becomes" />
      <CardBody className="grid gap-4">
        <Field name="base" label="This document is">
          <Select
            value={draft.base ?? ""}
            onChange={(event) => {
              const base = event.currentTarget.value || null;
              change((before) => ({ ...before, base }));
            }}
          >
            <option value="">A contract of its own</option>
            {bases.map((base) => (
              <option key={base.id} value={base.id}>
                A change of {base.title}
              </option>
            ))}
          </Select>
        </Field>
        {draft.base ? null : (
          <Field name="status" label="State">
            <Select
              value={draft.status}
              onChange={(event) => {
                const status = event.currentTarget.value as ReviewDraft["status"];
                change((before) => ({ ...before, status }));
              }}
            >
              {Object.entries(statusNames).map(([status, name]) => (
                <option key={status} value={status}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {draft.base ? <Changes changes={changes} lines={lines} /> : null}
      </CardBody>
    </Card>
  );
}

function Changes({ changes, lines }: { changes: TermChange[]; lines: string[] }) {
  if (changes.length === 0 && lines.length === 0)
    return (
      <p className="text-ink-2">Nothing of the contract changes by the terms as they are below.</p>
    );
  return (
    <>
      {changes.length > 0 ? (
        <table className="w-full text-left">
          <caption className="sr-only">Terms that change</caption>
          <thead className="text-meta text-ink-3">
            <tr>
              <th scope="col" className="py-1 pr-3 font-medium">
                Term
              </th>
              <th scope="col" className="py-1 pr-3 font-medium">
                Now
              </th>
              <th scope="col" className="py-1 font-medium">
                Then
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ name, label, before, after }) => (
              <tr key={name} className="border-t border-line align-top">
                <th scope="row" className="py-1.5 pr-3 font-medium">
                  {label}
                </th>
                <td className="py-1.5 pr-3 break-words text-ink-2">{before || "Not said"}</td>
                <td className="py-1.5 break-words">{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {lines.length > 0 ? (
        <p className="text-ink-2">Entitlements added or changed: {lines.join("; ")}.</p>
      ) : null}
    </>
  );
}
