import "server-only";
import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/identity/gate";
import { env } from "@/lib/platform/env";
import { getDb } from "@/lib/platform/supabase/server";
import { getProfile } from "./data";

/** The signed-in person's profile. */
export async function loadProfile() {
  const viewer = await requireViewer();
  const profile = await getProfile(await getDb(), viewer.id);
  if (!profile) notFound();
  return { viewer, profile };
}

/** Where the embedded installation keeps mails as files; null where a mail server takes them. */
export function loadMailFolder(): string | null {
  const { CAIRN_EMBEDDED, CAIRN_MAIL_DIR, SMTP_URL } = env();
  return CAIRN_EMBEDDED && !SMTP_URL ? (CAIRN_MAIL_DIR ?? null) : null;
}
