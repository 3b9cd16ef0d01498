"use client";

import { BellOff, Clock, Ellipsis } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { dismissPromptAction, snoozePromptAction } from "@/lib/assessments/again/actions";
import { whyAgain } from "@/lib/assessments/again/rules";
import type { AgainPrompt } from "@/lib/assessments/again/types";
import { typeNames } from "@/lib/assessments/template/schema";
import { useAction } from "@/lib/platform/use-action";
import { StartRun } from "./start-run";

const titleOf = (prompt: AgainPrompt) => prompt.title ?? typeNames[prompt.assessment_type];

/** What the person should take again: why, the last score, and to take it, put it off or put it away. */
export function AgainCard({ prompts }: { prompts: AgainPrompt[] }) {
  if (!prompts.length) return null;
  return (
    <Card bleed aria-labelledby="again" className="mb-5 max-md:mb-4">
      <CardHead id="again" title="Take again" meta={prompts.length} />
      <ul className="divide-y divide-line">
        {prompts.map((prompt) => (
          <li key={prompt.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 max-md:basis-full">
              <h3 className="font-medium">{titleOf(prompt)}</h3>
              <p className="text-ink-2">{whyAgain(prompt)}</p>
            </div>
            {prompt.result && prompt.score !== null ? (
              <LinkButton size="sm" variant="quiet" href={`/assessments/results/${prompt.result}`}>
                Last score {Number(prompt.score).toFixed(2)}
                <span className="sr-only"> of {titleOf(prompt)}</span>
              </LinkButton>
            ) : null}
            <StartRun
              type={prompt.assessment_type}
              title={titleOf(prompt)}
              words="Take again"
              size="sm"
            />
            <AgainMenu prompt={prompt} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function AgainMenu({ prompt }: { prompt: AgainPrompt }) {
  const snooze = useAction(snoozePromptAction);
  const dismiss = useAction(dismissPromptAction);
  const toast = useToast();
  const { id } = prompt;
  async function putOff(days: number) {
    const answer = await snooze.run({ id, days });
    toast.show(
      answer.ok
        ? { title: `Put off for ${days} days`, tone: "ok" }
        : { title: answer.error.message, tone: "risk" },
    );
  }
  async function putAway() {
    const answer = await dismiss.run({ id });
    toast.show(
      answer.ok
        ? {
            title: "Put away",
            tone: "ok",
            undo: async () => void (await dismiss.run({ id, back: true })),
          }
        : { title: answer.error.message, tone: "risk" },
    );
  }
  return (
    <Menu label={`Actions for ${titleOf(prompt)}`} icon={<Ellipsis />} size="sm">
      <MenuItem icon={<Clock aria-hidden />} onSelect={() => void putOff(14)}>
        Put off for 2 weeks
      </MenuItem>
      <MenuItem icon={<Clock aria-hidden />} onSelect={() => void putOff(90)}>
        Put off for 3 months
      </MenuItem>
      <MenuItem icon={<BellOff aria-hidden />} onSelect={() => void putAway()}>
        Put away
      </MenuItem>
    </Menu>
  );
}
