"use client";

import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { useToast } from "@/components/ui/toast";
import { settlePromiseAction } from "@/lib/customers/promise/actions";
import { standingNames, type Standing } from "@/lib/customers/promise/rules";
import type { Promised, PromiseState } from "@/lib/customers/promise/types";
import { callAction } from "@/lib/platform/use-action";
import { PromiseDialogButton } from "./promise-dialog";

export type PromiseView = {
  promise: Promised;
  standing: Standing;
  due: string | null;
  settled: string | null;
};

const tones: Record<Standing, ChipTone> = {
  open: "neutral",
  late: "watch",
  kept: "neutral",
  broken: "risk",
  dropped: "none",
};

/** What both sides promised each other, and whether they did. */
export function PromiseLedger({
  rows,
  customer,
  meeting,
  mayEdit,
}: {
  rows: PromiseView[];
  customer: { id: string; name: string };
  /** The meeting whose promises these are; without it they are all of the customer. */
  meeting?: string;
  mayEdit: boolean;
}) {
  const sides = [
    { side: "us", title: "What we promised" },
    { side: "customer", title: `What ${customer.name} promised` },
  ] as const;
  return (
    <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
      {sides.map(({ side, title }) => {
        const mine = rows.filter(({ promise }) => promise.by_side === side);
        const waiting = mine.filter(({ promise }) => promise.state === "open").length;
        return (
          <Card key={side} bleed aria-labelledby={`promises-${side}`}>
            <CardHead
              id={`promises-${side}`}
              title={title}
              meta={waiting > 0 ? `${waiting} open` : undefined}
              actions={
                mayEdit && side === "us" ? (
                  <PromiseDialogButton customer={customer} meeting={meeting} />
                ) : null
              }
            />
            {mine.length === 0 ? (
              <p className="px-4 py-3 text-pretty text-ink-2">
                Nothing noted. Promises are found in the transcript of a meeting and stand here once
                you accept them; others can be typed.
              </p>
            ) : (
              <ul aria-label={title} className="divide-y divide-line">
                {mine.map((row) => (
                  <PromiseRow key={row.promise.id} row={row} mayEdit={mayEdit} />
                ))}
              </ul>
            )}
          </Card>
        );
      })}
    </div>
  );
}

function PromiseRow({ row, mayEdit }: { row: PromiseView; mayEdit: boolean }) {
  const { promise, standing, due, settled } = row;
  const toast = useToast();
  const router = useRouter();

  async function settle(state: PromiseState, from: Pick<Promised, "id" | "updated_at">) {
    const outcome = await callAction<{ id: string; updated_at: string }>(settlePromiseAction, {
      id: from.id,
      updated_at: from.updated_at,
      state,
    });
    router.refresh();
    if ("failure" in outcome) {
      toast.show({ title: outcome.failure.message, tone: "risk" });
      return;
    }
    const before = promise.state;
    const words = state === "open" ? "Promise open again" : `Promise ${state}`;
    toast.show({
      title: words,
      undo: state === before ? undefined : () => settle(before, outcome.data),
    });
  }
  const act = (state: PromiseState, label: string) => (
    <Button size="sm" variant="quiet" onClick={() => void settle(state, promise)}>
      {label}
      <span className="sr-only">: {promise.text}</span>
    </Button>
  );
  return (
    <li className="grid gap-1 px-4 py-2.5">
      <p className="text-pretty">{promise.text}</p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-meta text-ink-3">
        <Chip tone={tones[standing]}>{standingNames[standing]}</Chip>
        {promise.owner ? <span>{promise.owner}</span> : null}
        {promise.state === "open" ? (
          <span>{due ? `due ${due}` : "no day named"}</span>
        ) : (
          <span>{settled}</span>
        )}
        {promise.meeting ? (
          <Link href={`/meetings/${promise.meeting.id}` as Route} className="link">
            {promise.meeting.title}
          </Link>
        ) : null}
      </p>
      {mayEdit ? (
        <p className="-ml-2.5 flex flex-wrap gap-1 print:hidden">
          {promise.state === "open" ? (
            <>
              {act("kept", "Kept")}
              {act("broken", "Broken")}
              {act("dropped", "No longer needed")}
            </>
          ) : (
            act("open", "Open again")
          )}
        </p>
      ) : null}
    </li>
  );
}
