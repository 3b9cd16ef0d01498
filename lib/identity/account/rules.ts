/** One demand of the password rule, in the order the form shows them. */
export type PasswordDemand = { key: "length" | "upper" | "lower" | "digit"; label: string };

export const passwordDemands: readonly PasswordDemand[] = [
  { key: "length", label: "8 characters or more" },
  { key: "upper", label: "An upper-case letter" },
  { key: "lower", label: "A lower-case letter" },
  { key: "digit", label: "A digit" },
];

const checks: Record<PasswordDemand["key"], (password: string) => boolean> = {
  length: (password) => [...password].length >= 8,
  upper: (password) => /[A-Z]/.test(password),
  lower: (password) => /[a-z]/.test(password),
  digit: (password) => /[0-9]/.test(password),
};

/** Which demands a password meets; the same rule stands in `config.toml` and in the embedded API. */
export function checkPassword(password: string): Record<PasswordDemand["key"], boolean> {
  return {
    length: checks.length(password),
    upper: checks.upper(password),
    lower: checks.lower(password),
    digit: checks.digit(password),
  };
}

/** The demands a password misses, as one sentence; null when it meets all. */
export function passwordFault(password: string): string | null {
  const met = checkPassword(password);
  const missing = passwordDemands.filter(({ key }) => !met[key]).map(({ label }) => label);
  if (missing.length === 0) return null;
  return `Still missing: ${missing.join(", ").toLowerCase()}.`;
}

/** bcrypt reads 72 bytes and forgets the rest; a longer password would be weaker than it looks. */
export const passwordBytes = 72;

export function isPasswordTooLong(password: string): boolean {
  return new TextEncoder().encode(password).length > passwordBytes;
}

/** What a link in a mail of the account can be for. */
export const confirmTypes = [
  "signup",
  "email",
  "magiclink",
  "recovery",
  "email_change",
  "invite",
] as const;

export type ConfirmType = (typeof confirmTypes)[number];

export type ConfirmLink =
  | { state: "ready"; tokenHash: string; type: ConfirmType }
  | { state: "incomplete" };

/** Reads a link of a mail; whatever is missing or strange makes it incomplete, never a fault. */
export function readConfirmLink(params: {
  token_hash?: string | string[];
  type?: string | string[];
}): ConfirmLink {
  const { token_hash: tokenHash, type } = params;
  if (typeof tokenHash !== "string" || !/^[A-Za-z0-9_-]{16,256}$/.test(tokenHash))
    return { state: "incomplete" };
  if (typeof type !== "string" || !(confirmTypes as readonly string[]).includes(type))
    return { state: "incomplete" };
  return { state: "ready", tokenHash, type: type as ConfirmType };
}

/**
 * The organization name that was typed at sign-up. Metadata arrives as an object from Supabase and, from some backends, as
 * the same object written as a string.
 */
export function organizationNameOf(metadata: unknown): string | null {
  let value = metadata;
  if (typeof value === "string") {
    try {
      value = JSON.parse(value);
    } catch {
      return null;
    }
  }
  if (!value || typeof value !== "object") return null;
  const name = (value as Record<string, unknown>).organization_name;
  return typeof name === "string" && name.trim() ? name.trim() : null;
}
