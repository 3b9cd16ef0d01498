import "server-only";
import { askForJson, type Model } from "@/lib/platform/chat-completion";
import { logger } from "@/lib/platform/logger";
import type { Result } from "../result/types";
import { acceptModelText, modelBrief } from "./rules";

const instructions = [
  "You explain the result of an organizational assessment to the person who took it, in plain British English.",
  "Improve the draft: connect the answers, say what causes what, and keep to what the data shows. Two to six short paragraphs.",
  "Name a question only as [[key]] with a key from the list, and name at least two where there are two.",
  "Others may read the text too. So never quote or paraphrase an answer or a note, and give no point of a single question: the reader sees the answer beside [[key]].",
  'Answer with JSON alone: {"paragraphs": [{"text": "…"}]}.',
].join(" ");

/**
 * Asks a language model to improve a text. Null where it does not answer in time, answers something else, or cites what is
 * not there: then the built-in text stays.
 */
export async function improveInsight(
  model: Model,
  result: Result,
  draft: string,
): Promise<string | null> {
  const reply = await askForJson(model, "assessment.insight", {
    system: instructions,
    user: modelBrief(result, draft),
  });
  const text = reply === null ? null : acceptModelText(reply, result);
  if (!text) logger.warn({ action: "assessment.insight" }, "the text of the model was not kept");
  return text;
}
