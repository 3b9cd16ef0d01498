import "server-only";
import { asError } from "@/lib/platform/errors";
// The bucket has no policy for anybody: whoever asks for a file has shown before that its row is theirs.
import { getAdminDb } from "@/lib/platform/supabase/admin";

const bucket = () => getAdminDb().storage.from("contract-files");

/** Stores a file under a name that is new; it never replaces one. */
export async function storeObject(path: string, bytes: Uint8Array, type: string): Promise<void> {
  const { error } = await bucket().upload(path, bytes, { contentType: type, upsert: false });
  if (error) throw asError(error);
}

/** The bytes of a file; null where there is none. */
export async function openObject(path: string): Promise<Blob | null> {
  const { data, error } = await bucket().download(path);
  return error ? null : data;
}

/** Removes a file at once. What cannot be removed now is queued with its row, so this may fail in silence. */
export async function removeObject(path: string): Promise<void> {
  await bucket()
    .remove([path])
    .catch(() => undefined);
}
