"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { TextLink } from "@/components/ui/text-link";
import { fetchBulk } from "@/lib/customers/bulk/queries";
import { isWorking, progressOf, reasonWords, resultWords } from "@/lib/customers/bulk/rules";
import type { BulkLeft, BulkOperation } from "@/lib/customers/bulk/types";

/** How far a change is, kept up to date while it is worked on, and the customers it left. */
export function BulkResult({
  begun,
  left,
  locale,
}: {
  begun: BulkOperation;
  left: BulkLeft[];
  locale: string;
}) {
  const [heard, setHeard] = useState(begun);
  const router = useRouter();
  const operation = heard.updated_at > begun.updated_at ? heard : begun;
  const working = isWorking(operation);
  const write = new Intl.NumberFormat(locale).format;
  const { value, max } = progressOf(operation);
  const leftCount = operation.unchanged + operation.kept;

  const ask = useEffectEvent(async () => {
    const next = await fetchBulk(begun.id);
    if (!next) return;
    setHeard(next);
    if (!isWorking(next)) router.refresh();
  });
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => void ask(), 1000);
    return () => clearInterval(timer);
  }, [working]);

  return (
    <div className="grid gap-4">
      <Card aria-label="Result">
        <CardBody>
          <p role="status">{resultWords(operation, write)}</p>
          {working ? (
            <>
              <Progress
                label="Progress"
                value={value}
                max={max}
                text={`${write(value)} of ${write(max)}`}
                className="my-2"
              />
              <p className="text-meta text-ink-3">You can leave this page; the work goes on.</p>
            </>
          ) : null}
        </CardBody>
      </Card>
      {left.length > 0 ? (
        <Card aria-labelledby="left">
          <CardHead
            id="left"
            title="Left as they were"
            meta={leftCount > left.length ? `${left.length} of ${write(leftCount)}` : null}
          />
          <ul className="divide-y divide-line">
            {left.map((row, at) => (
              <li key={row.customer_id ?? at} className="px-4 py-2">
                {row.customer_id ? (
                  <TextLink href={`/customers/${row.customer_id}`}>{row.name}</TextLink>
                ) : (
                  row.name
                )}{" "}
                <span className="text-ink-2">{reasonWords(row)}</span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}
