import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(path.resolve(import.meta.dirname, "../../app/globals.css"), "utf8");

type Tokens = Record<string, string>;

/** The colour tokens of one theme, read from where they are written. */
function tokens(theme: "light" | "dark"): Tokens {
  const start = css.indexOf(`[data-theme="${theme}"] {`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  );
}

const themes = { light: tokens("light"), dark: tokens("dark") };

type Triple = [number, number, number];

/** Linear light of a colour, as WCAG and the simulation of colour vision need it. */
function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function contrast(first: string, second: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(first), luminance(second)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const grounds = ["canvas", "surface", "sunken", "hover", "selected"];
const bands = ["ok", "watch", "risk", "none"];

/** Text needs 4.5 (WCAG 1.4.3). Disabled text is exempt and not listed. */
const text: [string, string][] = [
  ...["ink", "ink-2", "ink-3", "accent-ink", ...bands.map((band) => `${band}-ink`)].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...bands.map((band): [string, string] => [`${band}-ink`, `${band}-soft`]),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["accent-ink", "accent-soft"],
  ["ink-2", "accent-soft"],
  ["ink", "none-fill"],
  ["surface", "risk-ink"],
];

/** Graphics, edges of controls and the focus ring need 3 (WCAG 1.4.11). */
const graphics: [string, string][] = [
  ...[...bands, "line-control", "focus", "peer"].flatMap((colour) =>
    ["canvas", "surface", "sunken"].map((ground): [string, string] => [colour, ground]),
  ),
  ...["ok", "watch", "risk"].map((band): [string, string] => [band, `${band}-soft`]),
  ["accent", "surface"],
  ["accent", "canvas"],
];

/** Machado 2009, full severity. */
const visions: Record<string, Triple[]> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function lab([r, g, b]: Triple): Triple {
  const curve = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(hex: string, vision: Triple[]): Triple {
  const light = linear(hex);
  const mixed = vision.map((row) => row.reduce((sum, factor, at) => sum + factor * light[at]!, 0));
  return lab(mixed.map((value) => Math.min(1, Math.max(0, value))) as Triple);
}

describe.each(["light", "dark"] as const)("the %s theme", (name) => {
  const theme = themes[name];
  const ratio = (front: string, ground: string) => contrast(theme[front]!, theme[ground]!);

  it("names every colour that is compared here", () => {
    const used = [...text, ...graphics].flat();
    expect(used.filter((token) => !theme[token])).toEqual([]);
  });

  it.each(text)("shows %s readably on %s", (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphics)("shows %s distinctly on %s", (colour, ground) => {
    expect(ratio(colour, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(visions))("keeps the bands apart for %s vision", (vision) => {
    const pairs: [string, string][] = [
      ["ok", "watch"],
      ["watch", "risk"],
      ["ok", "risk"],
    ];
    for (const [first, second] of pairs) {
      const one = seen(theme[first]!, visions[vision]!);
      const other = seen(theme[second]!, visions[vision]!);
      expect(Math.hypot(...one.map((value, at) => value - other[at]!))).toBeGreaterThanOrEqual(20);
    }
  });
});

describe("the check itself", () => {
  it("knows black on white and refuses a weak pair", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast(themes.light["ink-off"]!, themes.light["surface"]!)).toBeLessThan(4.5);
  });

  it("covers the same tokens in both themes", () => {
    expect(Object.keys(themes.dark).toSorted()).toEqual(Object.keys(themes.light).toSorted());
    expect(Object.keys(themes.light).length).toBeGreaterThan(30);
  });
});
