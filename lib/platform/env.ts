import "server-only";
import * as z from "zod";

const flag = z
  .string()
  .optional()
  .transform((value) => value === "1");

const optional = z
  .string()
  .optional()
  .transform((value) => (value ? value : undefined));

const environmentSchema = z.object({
  SUPABASE_URL: z.url("SUPABASE_URL must be the address of a Supabase project"),
  SUPABASE_PUBLISHABLE_KEY: z.string().min(1, "SUPABASE_PUBLISHABLE_KEY is missing"),
  SUPABASE_SECRET_KEY: z.string().min(1, "SUPABASE_SECRET_KEY is missing"),
  SUPABASE_JWT_SECRET: optional,
  SITE_URL: optional,
  CAIRN_EMBEDDED: flag,
  CAIRN_DEMO: flag,
  CAIRN_MAIL_DIR: optional,
  SMTP_URL: optional,
  MAIL_FROM: optional,
  /** What a scheduler sends to run the jobs under /api/cron; without it they refuse. */
  CRON_SECRET: optional,
  /** A language model behind an OpenAI-compatible address; without it the built-in generators write. */
  LLM_BASE_URL: optional,
  LLM_API_KEY: optional,
  LLM_MODEL: optional,
  /** The browser that makes PDFs, where it is not the one that is found. */
  CHROMIUM_PATH: optional,
  PORT: optional,
});

export type Environment = z.infer<typeof environmentSchema>;

let parsed: Environment | undefined;

/**
 * The environment, parsed once. Read lazily, because the build runs without any of it.
 * @throws Error naming each missing variable, at the first request of a server that was started without them.
 */
export function env(): Environment {
  if (parsed) return parsed;
  const result = environmentSchema.safeParse(process.env);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is incomplete.\n${faults.join("\n")}`);
  }
  parsed = result.data;
  return parsed;
}

/** Demonstration sign-ins are shown by the embedded backend alone, never on a Supabase project. */
export function isDemonstration(): boolean {
  return env().CAIRN_EMBEDDED && env().CAIRN_DEMO;
}
