import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

function files(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => path.posix.join(folder, name));
}

const source = [...files("components"), ...files("app")];
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const css = read("app/globals.css");

/** Every place where a pattern occurs, as "file: what". */
function found(pattern: RegExp, where = source): string[] {
  return where.flatMap((file) =>
    [...read(file).matchAll(pattern)].map((match) => `${file}: ${match[0].trim()}`),
  );
}

const colour = /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?!;)|\brgba?\(|\bhsla?\(|\boklch\(/gi;
const start = String.raw`(?<=[\s"'\`:!])`;
const end = String.raw`(?=[\s"'\`!])`;
const utility = (body: string) => new RegExp(`${start}${body}${end}`, "g");

describe("the design's tokens", () => {
  it("hold every colour; two files that stand without the stylesheet repeat them exactly", () => {
    // The browser's own bar and the page for a broken root layout cannot read a variable.
    const apart = ["app/layout.tsx", "app/global-error.tsx"];
    expect(
      found(
        colour,
        source.filter((file) => !apart.includes(file)),
      ),
    ).toEqual([]);
    const repeated = apart.flatMap((file) => read(file).match(/#[0-9a-f]{6}\b/g) ?? []);
    expect(repeated.filter((hex) => !css.includes(hex))).toEqual([]);
  });

  it("are the only colours that classes name", () => {
    const hues =
      "slate|gray|grey|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose|white|black";
    expect(found(utility(String.raw`[\w-]+-(?:${hues})(?:-\d+)?(?:/\d+)?`))).toEqual([]);
  });

  it("are the only sizes, weights, corners, shadows and breakpoints: other names would do nothing", () => {
    const names = [
      String.raw`text-(?:xs|sm|base|lg|xl|\dxl)`,
      String.raw`font-(?:thin|light|bold|extrabold|black)`,
      String.raw`rounded(?:-[trbl]{1,2})?(?:-(?:xl|\dxl))?`,
      String.raw`shadow(?:-(?:xs|sm|md|lg|xl|\dxl|inner))?`,
      String.raw`ease-(?:in|out|in-out)`,
      String.raw`(?:max-)?(?:sm|xl|\dxl):[\w-]+`,
      "italic|uppercase|capitalize",
    ];
    const views = source.filter((file) => file.endsWith(".tsx"));
    expect(names.flatMap((name) => found(utility(`(?:${name})`), views))).toEqual([]);
  });

  it("are all offered as classes", () => {
    const light = css.slice(css.indexOf('[data-theme="light"] {'), css.indexOf("@media screen"));
    const names = [...light.matchAll(/--([\w-]+):/g)].map((match) => match[1]!);
    expect(names.filter((name) => !css.includes(`: var(--${name});`))).toEqual([]);
    expect(names.length).toBeGreaterThan(35);
  });
});
