"use client";

import { useRouter } from "next/navigation";
import { SubmitButton } from "@/components/shared/submit-button";
import { useToast } from "@/components/ui/toast";
import { forgetApartAction, keepApartAction } from "@/lib/customers/merge/actions";
import { useAction } from "@/lib/platform/use-action";

/** Says that customers which look alike are not the same; they are not proposed again. */
export function MergeApart({ ids, names }: { ids: string[]; names: string[] }) {
  const apart = useAction(keepApartAction);
  const toast = useToast();
  const router = useRouter();

  async function undo() {
    const answer = await forgetApartAction({ ids }).catch(() => undefined);
    if (!answer || answer.serverError)
      toast.show({
        title: answer?.serverError?.message ?? "The server did not answer.",
        tone: "risk",
      });
    router.refresh();
  }

  async function onPress() {
    const answer = await apart.run({ ids });
    toast.show(
      answer.ok
        ? { title: `${names.join(" and ")} stay apart`, undo }
        : { title: answer.error.message, tone: "risk" },
    );
  }

  return (
    <SubmitButton
      variant="quiet"
      size="sm"
      busy={apart.busy}
      busyLabel="Saving"
      onPress={() => void onPress()}
    >
      Not the same
    </SubmitButton>
  );
}
