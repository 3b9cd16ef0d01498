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
  | { state: "refused"; type: ConfirmType }
  | { state: "incomplete" };

type Param = string | string[] | undefined;

const isConfirmType = (type: Param): type is ConfirmType =>
  (confirmTypes as readonly unknown[]).includes(type);

/** Reads a link of a mail; whatever is missing or strange makes it incomplete, never a fault. */
export function readConfirmLink(params: {
  token_hash?: Param;
  type?: Param;
  refused?: Param;
}): ConfirmLink {
  const { token_hash: tokenHash, type, refused } = params;
  if (isConfirmType(refused)) return { state: "refused", type: refused };
  if (typeof tokenHash !== "string" || !/^[A-Za-z0-9_-]{16,256}$/.test(tokenHash))
    return { state: "incomplete" };
  return isConfirmType(type) ? { state: "ready", tokenHash, type } : { state: "incomplete" };
}

/** The address that says so when a link was used, has expired or was made up; it carries no secret any more. */
export function refusedLinkPath(type: ConfirmType): string {
  return `/auth/confirm?refused=${type}`;
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

/** Whether a zone is one of the IANA list, under its old or its new name. */
export function isTimeZone(zone: string): boolean {
  try {
    return zone !== "" && Boolean(new Intl.DateTimeFormat("en-GB", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** The zones of the IANA list by region, for the form: the server's list, because browsers differ in names. */
export function timeZonesByRegion(): [string, string[]][] {
  const regions = new Map<string, string[]>([["Universal", ["UTC"]]]);
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const region = zone.includes("/") ? zone.slice(0, zone.indexOf("/")) : "Universal";
    const list = regions.get(region) ?? [];
    if (!list.includes(zone)) regions.set(region, [...list, zone]);
  }
  return [...regions];
}
