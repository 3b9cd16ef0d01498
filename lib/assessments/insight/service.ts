import "server-only";
import * as z from "zod";
import type { Result } from "../result/types";
import { logger } from "@/lib/platform/logger";
import { acceptModelText, modelBrief } from "./rules";

export type Model = { baseUrl: string; apiKey?: string; name: string; timeout?: number };

const instructions = [
  "You explain the result of an organizational assessment to the person who took it, in plain British English.",
  "Improve the draft: connect the answers, say what causes what, and keep to what the data shows. Two to six short paragraphs.",
  "Name a question only as [[key]] with a key from the list, and name at least two where there are two.",
  "Others may read the text too. So never quote or paraphrase an answer or a note, and give no point of a single question: the reader sees the answer beside [[key]].",
  'Answer with JSON alone: {"paragraphs": [{"text": "…"}]}.',
].join(" ");

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(100_000) }) })).min(1),
});

/** JSON, also where the model wrapped it in a fence. */
function readJson(content: string): unknown {
  const text = content.trim().replace(/^```(?:json)?\s*|\s*```$/g, "");
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Asks an OpenAI-compatible endpoint to improve a text. Null where it does not answer in time, answers something else, or
 * cites what is not there: then the built-in text stays. What was sent is never logged.
 */
export async function improveInsight(
  model: Model,
  result: Result,
  draft: string,
): Promise<string | null> {
  try {
    const response = await fetch(`${model.baseUrl.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      cache: "no-store",
      // A key must not follow a redirect to somewhere else.
      redirect: "error",
      signal: AbortSignal.timeout(model.timeout ?? 20_000),
      headers: {
        "content-type": "application/json",
        ...(model.apiKey ? { authorization: `Bearer ${model.apiKey}` } : {}),
      },
      body: JSON.stringify({
        model: model.name,
        temperature: 0.2,
        response_format: { type: "json_object" },
        messages: [
          { role: "system", content: instructions },
          { role: "user", content: modelBrief(result, draft) },
        ],
      }),
    });
    if (!response.ok) throw new Error(`the endpoint answered ${response.status}`);
    const reply = replySchema.parse(await response.json());
    const text = acceptModelText(readJson(reply.choices[0]!.message.content), result);
    if (!text) logger.warn({ action: "assessment.insight" }, "the text of the model was not kept");
    return text;
  } catch (error) {
    const { name, message } = error as Error;
    logger.warn(
      { action: "assessment.insight", name, message: message.slice(0, 200) },
      "no text of the model",
    );
    return null;
  }
}
