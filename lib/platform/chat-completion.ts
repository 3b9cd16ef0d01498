import "server-only";
import * as z from "zod";
import { env } from "./env";
import { logger } from "./logger";

/** A language model behind an OpenAI-compatible address. */
export type Model = { baseUrl: string; apiKey?: string; name: string; timeout?: number };

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(200_000) }) })).min(1),
});

/** The language model that the environment names; null where there is none. */
export function configuredModel(): Model | null {
  const { LLM_BASE_URL, LLM_API_KEY, LLM_MODEL } = env();
  if (!LLM_BASE_URL || !LLM_MODEL) return null;
  return {
    baseUrl: LLM_BASE_URL,
    name: LLM_MODEL,
    ...(LLM_API_KEY ? { apiKey: LLM_API_KEY } : {}),
  };
}

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
 * Asks a model for JSON. Null where it does not answer in time or answers something else: whoever asks has an answer of
 * its own. What was sent is never logged.
 */
export async function askForJson(
  model: Model,
  action: string,
  messages: { system: string; user: string },
): Promise<unknown> {
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
          { role: "system", content: messages.system },
          { role: "user", content: messages.user },
        ],
      }),
    });
    if (!response.ok) throw new Error(`the endpoint answered ${response.status}`);
    const reply = replySchema.parse(await response.json());
    return readJson(reply.choices[0]!.message.content);
  } catch (error) {
    const { name, message } = error as Error;
    logger.warn({ action, name, message: message.slice(0, 200) }, "no answer of the model");
    return null;
  }
}
