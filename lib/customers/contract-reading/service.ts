import "server-only";
import { askForJson, type Model } from "@/lib/platform/chat-completion";
import type { SecondReading } from "../contract-review/types";
import type { Page } from "../contract-terms/types";
import { acceptReading, documentBrief, instructions } from "./rules";

/** Lets a language model read a document beside the rules. Null where it gave nothing whose sentence stands there. */
export async function readBeside(
  model: Model,
  pages: readonly Page[],
): Promise<SecondReading | null> {
  const reply = await askForJson({ timeout: 60_000, ...model }, "contract.reading", {
    system: instructions,
    user: documentBrief(pages),
  });
  return acceptReading(reply, pages);
}
