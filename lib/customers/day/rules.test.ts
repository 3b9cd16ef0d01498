import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOrderOf, readDay, type DayOrder } from "./rules";

const read = (text: string, order: DayOrder | null = null) => {
  const day = readDay(text, order);
  return day.ok ? day.day : day.why;
};

describe("reading a day", () => {
  it.each([
    ["2026-12-02", "2026-12-02"],
    ["2026-12-02T10:30:00Z", "2026-12-02"],
    ["2026/12/2", "2026-12-02"],
    ["2.12.2026", "2026-12-02"],
    ["02.12.26", "2026-12-02"],
    ["31/12/2026", "2026-12-31"],
    ["12/31/2026", "2026-12-31"],
    ["12/31/2026 12:00 AM", "2026-12-31"],
    ["3/3/2026", "2026-03-03"],
    ["20261202", "2026-12-02"],
    ["46358", "2026-12-02"],
    ["2 Dec 2026", "2026-12-02"],
    ["2-Dec-26", "2026-12-02"],
    ["December 2nd, 2026", "2026-12-02"],
    ["Wed, 2 Dec 2026", "2026-12-02"],
    ["2. Dezember 2026", "2026-12-02"],
    ["1er août 2026", "2026-08-01"],
    ["2 de diciembre de 2026", "2026-12-02"],
    ["2 mei 2026", "2026-05-02"],
    ["03/04/2026", "doubt"],
    ["30/02/2026", "impossible"],
    ["2026-02-30", "impossible"],
    ["32.01.2026", "impossible"],
    ["13/13/2026", "impossible"],
    ["0001-01-01", "impossible"],
    ["soon", "unreadable"],
    ["12", "unreadable"],
    ["Q3 2026", "unreadable"],
  ])("reads %s as %s", (text, expected) => expect(read(text)).toBe(expected));

  it("takes the order of the column where a value leaves it open", () => {
    expect(read("03/04/2026", "dmy")).toBe("2026-04-03");
    expect(read("03/04/2026", "mdy")).toBe("2026-03-04");
  });
});

const days = fc.date({
  min: new Date("1970-01-02"),
  max: new Date("2199-12-30"),
  noInvalidDate: true,
});
const pad = (value: number) => String(value).padStart(2, "0");

const inWords = ["en-GB", "en-US", "de-DE", "fr-FR", "es-ES", "nl-NL"].map(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
);

describe("any day", { timeout: 60_000 }, () => {
  it("comes back from every form it is written in", () => {
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split("-") as [string, string, string];
        expect(read(iso)).toBe(iso);
        expect(read(`${Number(day)}.${Number(month)}.${year}`)).toBe(iso);
        expect(read(`${day}/${month}/${year}`, "dmy")).toBe(iso);
        expect(read(`${month}/${day}/${year}`, "mdy")).toBe(iso);
        for (const words of inWords) expect(read(words.format(date))).toBe(iso);
      }),
    );
  });

  it("of a column is read in the order that the column proves, or asked about", () => {
    fc.assert(
      fc.property(
        fc.array(days, { minLength: 1, maxLength: 30 }),
        fc.constantFrom<DayOrder>("dmy", "mdy"),
        (dates, order) => {
          const isos = dates.map((date) => date.toISOString().slice(0, 10));
          const texts = isos.map((iso) => {
            const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
            return order === "dmy"
              ? `${pad(day)}/${pad(month)}/${year}`
              : `${pad(month)}/${pad(day)}/${year}`;
          });
          const found = dayOrderOf(texts);
          if (found.order) expect(texts.map((text) => read(text, found.order))).toEqual(isos);
          else if (!found.doubt) expect(texts.map((text) => read(text))).toEqual(isos);
          else expect(texts).toContain(found.doubt);
        },
      ),
    );
  });
});
