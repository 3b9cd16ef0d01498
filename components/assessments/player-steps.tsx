import { ArrowLeft, ArrowRight } from "lucide-react";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";

type Named = { key: string; title: string };

/** Back, and on: to the next part, to the look back (`next` null), or to the result (`next` undefined). */
export function PlayerSteps({
  before,
  next,
  open,
  total,
  ending,
  onOpen,
  onFinish,
}: {
  before: Named | undefined;
  next: Named | null | undefined;
  open: number;
  total: number;
  ending: boolean;
  onOpen: (part: string) => void;
  onFinish: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4 max-md:[&>button]:flex-1">
      {before ? (
        <Button onClick={() => onOpen(before.key)}>
          <ArrowLeft /> Back
        </Button>
      ) : null}
      <span className="ml-auto text-meta text-ink-3 max-md:hidden">
        {open > 0 ? `${open} of ${total} open; you can come back` : null}
      </span>
      {next === undefined ? (
        <SubmitButton busy={ending} busyLabel="Computing" onPress={onFinish}>
          Finish and see the result
        </SubmitButton>
      ) : (
        <Button variant="primary" onClick={() => onOpen(next?.key ?? "review")}>
          <span>
            Next<span className="max-md:hidden">: {next?.title ?? "look it over"}</span>
          </span>
          <ArrowRight />
        </Button>
      )}
    </div>
  );
}
