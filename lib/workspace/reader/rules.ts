/** How somebody reads numbers and days: what every formatter is given. */
export type Reader = { locale: string; timeZone: string; now: Date };

/** The cookie in which the browser leaves its time zone, for people who have not set one. */
export const zoneCookie = "tz";

const defaults = { locale: "en-GB", timeZone: "UTC" };

/** Whether the runtime knows a time zone; an unknown one would make every formatter throw. */
export function isTimeZone(zone: string | null | undefined): zone is string {
  if (!zone || zone.length > 60) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

function isLocale(locale: string | null | undefined): locale is string {
  if (!locale) return false;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

/** The person's own setting, else what their browser said, else the house's. */
export function readerOf(
  person: { locale: string | null; timezone: string | null },
  browserZone: string | undefined,
  now: Date,
): Reader {
  const zone = [person.timezone, browserZone].find(isTimeZone);
  return {
    locale: isLocale(person.locale) ? person.locale : defaults.locale,
    timeZone: zone ?? defaults.timeZone,
    now,
  };
}
