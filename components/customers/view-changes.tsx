"use client";

import { useRouter } from "next/navigation";
import type { Route } from "next";
import { useState } from "react";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button, LinkButton } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { saveViewAction, updateViewAction } from "@/lib/customers/views/actions";
import { stateHref } from "@/lib/customers/portfolio/rules";
import { useAction } from "@/lib/platform/use-action";
import { copyName } from "@/lib/workspace/saved-views/rules";
import type { SavedView } from "@/lib/workspace/saved-views/types";
import { ViewNameDialog } from "./view-name-dialog";

/** Stands above the list while it differs from the saved view it began with: save, save as new, discard. */
export function ViewChanges({
  state,
  saved,
  before,
}: {
  state: string;
  saved: SavedView;
  /** The address of the view as it was saved. */
  before: string;
}) {
  const [naming, setNaming] = useState(false);
  const save = useAction(updateViewAction);
  const toast = useToast();
  const router = useRouter();

  async function onSave() {
    const answer = await save.run({ id: saved.id, query: state });
    if (answer.ok) toast.show({ title: `View ${saved.name} saved` });
    else toast.show({ title: answer.error.message, tone: "risk" });
  }

  return (
    <div
      role="status"
      className="mt-3 flex flex-wrap items-center gap-2 rounded-md bg-sunken px-3 py-1.5 print:hidden"
    >
      <span className="min-w-0 flex-1 text-ink-2 max-md:basis-full">
        {saved.mine
          ? `${saved.name} has changes that are not saved.`
          : `You changed ${saved.name}, which is ${saved.owner ?? "a colleague"}’s. Save it as a view of your own to keep this.`}
      </span>
      {saved.mine ? (
        <SubmitButton variant="plain" size="sm" busy={save.busy} onPress={() => void onSave()}>
          Save
        </SubmitButton>
      ) : null}
      <Button size="sm" onClick={() => setNaming(true)}>
        Save as new
      </Button>
      <LinkButton size="sm" variant="quiet" href={before} prefetch={false}>
        Discard
      </LinkButton>
      {naming ? (
        <ViewNameDialog
          title="Save as a new view"
          confirm="Save view"
          name={copyName(saved.name)}
          action={saveViewAction}
          extra={{ query: state }}
          onDone={(view) => {
            toast.show({ title: `View ${view.name} saved` });
            router.push(stateHref(state, view.id) as Route);
          }}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </div>
  );
}
