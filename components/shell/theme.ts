export const themeChoices = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** The choice in a cookie string; without one the system decides. */
export function readTheme(cookies: string): ThemeChoice {
  const found = /(?:^|; )theme=(light|dark)/.exec(cookies)?.[1];
  return found === "light" || found === "dark" ? found : "system";
}

/** The cookie that keeps a choice for a year; "system" is kept by keeping nothing. */
export function themeCookie(choice: ThemeChoice): string {
  const age = choice === "system" ? 0 : 365 * 24 * 60 * 60;
  return `theme=${choice === "system" ? "" : choice}; path=/; max-age=${age}; samesite=lax`;
}

/** What is on the screen for a choice. */
export function effectiveTheme(choice: ThemeChoice, systemIsDark: boolean): "light" | "dark" {
  if (choice === "system") return systemIsDark ? "dark" : "light";
  return choice;
}
