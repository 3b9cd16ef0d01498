/**
 * Where to go after signing in. Only paths of this site: an address of another site, also one hidden behind backslashes,
 * control signs or a protocol, becomes the home page.
 */
export function safeNext(next: unknown, fallback = "/home"): string {
  if (typeof next !== "string" || !next.startsWith("/") || next.length > 2000) return fallback;
  // Browsers read a backslash as a slash and drop tabs and line breaks: "/\evil.example" would leave the site.
  // oxlint-disable-next-line no-control-regex
  if (/^\/[/\\]/.test(next) || /[\u0000-\u001f\\]/.test(next)) return fallback;
  try {
    const url = new URL(next, "http://same.invalid");
    if (url.origin !== "http://same.invalid") return fallback;
    // Back to a room of strangers would be a circle.
    if (/^\/(sign-in|sign-up|forgot-password|auth)(\/|$)/.test(url.pathname)) return fallback;
    return url.pathname + url.search + url.hash;
  } catch {
    return fallback;
  }
}

/** Keeps digits only, because people paste codes with spaces and dashes. */
export function cleanCode(code: string): string {
  return code.replace(/[\s-]/g, "");
}

/** The shortest time an answer to a stranger takes: longer than a password check on a busy machine. */
export const answerFloor = { signIn: 500, code: 400, signUp: 900, mail: 300 } as const;

const browsers: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** "Chrome on Linux" from what a browser says of itself; null where it said nothing we know. */
export function readBrowser(agent: string | null): string | null {
  if (!agent) return null;
  const name = browsers.find(([sign]) => sign.test(agent))?.[1];
  const system = systems.find(([sign]) => sign.test(agent))?.[1];
  if (!name) return null;
  return system ? `${name} on ${system}` : name;
}
