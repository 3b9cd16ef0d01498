"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { SubmitButton } from "@/components/shared/submit-button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Progress } from "@/components/ui/progress";
import { resumeImportAction } from "@/lib/customers/import/actions";
import { fetchProgress } from "@/lib/customers/import/queries";
import { isWorking, progressOf, stateNames } from "@/lib/customers/import/rules";
import type { Progress as Work } from "@/lib/customers/import/types";
import { useAction } from "@/lib/platform/use-action";

/** How often the page asks while work goes on, and while the server is silent. */
const brisk = 700;
const patient = 4000;

/** How far the work is. It goes on without this page; a worker that is gone is replaced on the next visit. */
export function ImportProgress({ id, drawn, own }: { id: string; drawn: Work; own: boolean }) {
  const router = useRouter();
  const [asked, setAsked] = useState<Work | null>(null);
  const [silent, setSilent] = useState(false);
  const [next, setNext] = useState({ pause: brisk });
  const { run: resume, busy } = useAction(resumeImportAction);
  const resumed = useRef(false);
  const work = asked ?? drawn;
  const { value, max } = progressOf(work);
  const { stalled } = work;

  const load = useCallback(async () => {
    try {
      const answer = await fetchProgress(id, AbortSignal.timeout(10_000));
      setAsked(answer);
      setSilent(false);
      if (isWorking(answer.state)) setNext({ pause: brisk });
      else router.refresh();
    } catch {
      setSilent(true);
      setNext({ pause: patient });
    }
  }, [id, router]);

  useEffect(() => {
    const timer = setTimeout(() => void load(), next.pause);
    return () => clearTimeout(timer);
  }, [next, load]);

  useEffect(() => {
    if (!stalled || !own || resumed.current) return;
    // Once by itself; a second standstill is the person's to decide.
    resumed.current = true;
    void resume({ id });
  }, [stalled, own, resume, id]);

  const count = (number: number) => new Intl.NumberFormat("en-GB").format(Math.floor(number));
  const text = `${count(value)} of ${count(max)}`;
  return (
    <Card aria-labelledby="progress">
      <CardHead id="progress" title={stateNames[work.state]} meta={text} />
      <CardBody className="grid gap-3">
        <Progress label={stateNames[work.state]} value={Math.floor(value)} max={max} text={text} />
        <p className="text-ink-2">
          {work.state === "running" || work.state === "undoing"
            ? "You can leave this page; the work goes on, and this page shows how far it is when you come back."
            : "Nothing is written to a customer yet. You can leave this page and come back."}
        </p>
        {silent ? (
          <Note tone="watch" role="status">
            The server does not answer at the moment. What is written stays written; this page asks
            again.
          </Note>
        ) : null}
        {stalled && !silent ? (
          <Note tone="watch" role="status">
            <div className="flex flex-wrap items-center gap-2">
              <span>
                The work stands still. What is written stays written, and nothing is written twice.
              </span>
              {own ? (
                <SubmitButton
                  variant="plain"
                  size="sm"
                  busy={busy}
                  busyLabel="Starting"
                  onPress={() => void resume({ id })}
                >
                  Go on
                </SubmitButton>
              ) : null}
            </div>
          </Note>
        ) : null}
      </CardBody>
    </Card>
  );
}
