import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** The file a specifier of our own names, or null for a package. */
function fileOf(specifier: string, from: string): string | null {
  if (!/^(@\/|\.)/.test(specifier)) return null;
  const target = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  const found = [".ts", ".tsx", ""].map((end) => target + end);
  return found.find((file) => existsSync(path.join(root, file))) ?? null;
}

/** What a file brings along when it is loaded: neither types nor what it fetches later. */
function broughtAlong(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const statements = text.matchAll(/^(?:import|export) (?!type )([^;"]*?) from "([^"]+)"/gm);
  return [...statements].flatMap(([, names = "", specifier]) => {
    const listed = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]?.split(",") ?? [];
    const onlyTypes = listed.length > 0 && listed.every((name) => /^\s*(type .*)?$/.test(name));
    return onlyTypes ? [] : [specifier!];
  });
}

const directive = (file: string) =>
  /^"use (client|server)"/.exec(readFileSync(path.join(root, file), "utf8"))?.[1];

/** The ways from the client components of a page's folder to a package, each as the files on it. */
function waysTo(name: string, folder: string): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const walk = (file: string, inBrowser: boolean, way: string[]) => {
    const said = directive(file);
    const runs = inBrowser || said === "client";
    // An action is a reference in the browser; what it does stays on the server.
    if (said === "server" || seen.has(`${file} ${runs}`)) return;
    seen.add(`${file} ${runs}`);
    for (const specifier of broughtAlong(file)) {
      const next = fileOf(specifier, file);
      if (next && /\.tsx?$/.test(next)) walk(next, runs, [...way, file]);
      else if (specifier === name && runs) found.push([...way, file].join(" > "));
    }
  };
  for (const file of readdirSync(path.join(root, folder)).filter((entry) => entry.endsWith(".tsx")))
    walk(`${folder}/${file}`, false, []);
  return found;
}

describe("the first load of the pages people see most", () => {
  // Zod and the schemas made with it begin in one piece, tens of milliseconds in which the page answers nobody.
  it.each([
    "app/(app)",
    "app/(app)/home",
    "app/(app)/customers",
    "app/(app)/customers/[id]",
    "app/(focus)/assessments/take/[session]",
    "app/(app)/assessments/results/[id]",
  ])("%s brings no zod along: forms that need it are fetched when they open", (folder) => {
    expect(waysTo("zod", folder)).toEqual([]);
  });

  it("finds zod where a form stands on the page", () => {
    expect(waysTo("zod", "app/(auth)/sign-in").length).toBeGreaterThan(0);
  });
});
