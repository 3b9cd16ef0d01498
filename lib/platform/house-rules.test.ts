import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { domains, publicSegments } from "./domains";

const root = path.resolve(import.meta.dirname, "../..");

/** Every file of the project as git sees it, new ones included. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 16 * 1024 * 1024,
})
  .split("\n")
  .filter((file) => file && !file.includes("database.types"));

const source = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const lines = (file: string) => read(file).trimEnd().split("\n").length;

/** The project's own modules that a file imports, as paths from the root. */
function imports(file: string): string[] {
  const found = [...read(file).matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(
    (match) => match[1]!,
  );
  return found.flatMap((target) => {
    if (target.startsWith("@/")) return [target.slice(2)];
    if (target.startsWith("."))
      return [path.posix.normalize(path.posix.join(path.posix.dirname(file), target))];
    return [];
  });
}

const vocabulary = [
  "types",
  "schema",
  "rules",
  "permissions",
  "data",
  "mutations",
  "loaders",
  "actions",
  "queries",
  "service",
  "tools",
];

const domainNames: string[] = domains.map((domain) => domain.name);

describe("the house", () => {
  it("looks at a real tree", () => {
    expect(source.length).toBeGreaterThan(100);
  });

  it("keeps every source file within its size", () => {
    const limits = (file: string) => {
      if (file.endsWith(".sql")) return 400;
      if (/^app\/.*page\.tsx$/.test(file)) return 60;
      if (/^components\/.*\.tsx$/.test(file)) return 200;
      return 300;
    };
    const sql = files.filter((file) => /^supabase\/.*\.sql$/.test(file));
    const large = [...source, ...sql].filter((file) => lines(file) > limits(file));
    expect(large.map((file) => `${file}: ${lines(file)} of ${limits(file)}`)).toEqual([]);
  });

  it("names files in kebab-case, never by a drawer such as utils", () => {
    const odd = source.filter((file) => {
      const name = path.basename(file).split(".")[0]!;
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || /^(utils|helpers|common|misc|index)$/.test(name)
      );
    });
    expect(odd).toEqual([]);
  });

  it("keeps paths shallow", () => {
    // Route groups in parentheses are not part of the address; Next's nesting of the rest is.
    const depth = (file: string) => file.split("/").filter((part) => !part.startsWith("(")).length;
    expect(source.filter((file) => depth(file) > 6)).toEqual([]);
  });

  it("uses only the vocabulary inside a domain", () => {
    const odd = source.filter((file) => {
      const match = /^lib\/([^/]+)\/(.+)$/.exec(file);
      if (!match || match[1] === "platform") return false;
      if (file === "lib/identity/gate.ts") return false;
      const name = path
        .basename(file)
        .replace(/\.test\.tsx?$/, ".ts")
        .replace(/\.tsx?$/, "");
      return (
        !domainNames.includes(match[1]!) ||
        match[2]!.split("/").length !== 2 ||
        !vocabulary.includes(name)
      );
    });
    expect(odd).toEqual([]);
  });

  it("imports only forward: app, components, domains in their order, platform", () => {
    const faults: string[] = [];
    for (const file of source) {
      const own = /^lib\/([^/]+)\//.exec(file)?.[1];
      for (const target of imports(file)) {
        const other = /^lib\/([^/]+)\//.exec(target)?.[1];
        const fault = () => faults.push(`${file} imports ${target}`);
        if (file.startsWith("lib/") && /^(app|components)\//.test(target)) fault();
        if (file.startsWith("components/") && target.startsWith("app/")) fault();
        if (own === "platform" && other && other !== "platform") fault();
        if (own && other && own !== "platform" && other !== "platform") {
          if (domainNames.indexOf(other) > domainNames.indexOf(own)) fault();
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it("links by the link of the house, which fetches nothing ahead by itself", () => {
    const own = source.filter((file) => /from "next\/link"/.test(read(file)));
    expect(own).toEqual(["components/ui/link.tsx"]);
  });

  it("keeps components away from the database", () => {
    const allowed = ["types", "schema", "rules", "permissions", "queries", "actions"];
    const platform = ["use-action", "checked-action", "result", "domains", "errors"];
    const faults = source
      .filter((file) => file.startsWith("components/") && !file.includes(".test."))
      .flatMap((file) =>
        imports(file)
          .filter((target) => target.startsWith("lib/"))
          .filter((target) => {
            const name = path.basename(target);
            return target.startsWith("lib/platform/")
              ? !platform.includes(name)
              : !allowed.includes(name);
          })
          .map((target) => `${file} imports ${target}`),
      );
    expect(faults).toEqual([]);
  });

  it("marks server rooms as server-only and actions as actions", () => {
    const server = source.filter((file) =>
      /^lib\/.*\/(data|mutations|loaders|service|tools)\.ts$/.test(file),
    );
    expect(server.filter((file) => !read(file).includes('import "server-only"'))).toEqual([]);
    const actions = source.filter((file) => /^lib\/.*\/actions\.ts$/.test(file));
    expect(actions.filter((file) => !read(file).startsWith('"use server"'))).toEqual([]);
  });

  it("says why, wherever the admin client is used", () => {
    const users = source.filter(
      (file) => !file.includes(".test.") && imports(file).includes("lib/platform/supabase/admin"),
    );
    const silent = users.filter(
      (file) => !/\/\/.*\n(?:\/\/.*\n)*import .*supabase\/admin/.test(read(file)),
    );
    expect(silent).toEqual([]);
  });

  it("gives every top address to exactly one domain", () => {
    const segments = domains.flatMap((domain) => [...domain.segments] as string[]);
    expect(new Set(segments).size).toBe(segments.length);
    const rooms = new Set(
      files
        .filter((file) => /^app\/.*page\.tsx$/.test(file))
        .map((file) =>
          file
            .split("/")
            .slice(1)
            .find((part) => !part.startsWith("("))!,
        )
        .filter((segment) => segment !== "page.tsx"),
    );
    const known = new Set<string>([...segments, ...publicSegments]);
    expect([...rooms].filter((segment) => !known.has(segment))).toEqual([]);
  });

  it("numbers migrations by domain and never twice", () => {
    const chapters = files.filter((file) => file.startsWith("supabase/migrations/"));
    const odd = chapters.filter((file) => !/\/20260101\d{6}_[a-z]+_[a-z_]+\.sql$/.test(file));
    expect(odd).toEqual([]);
    const stamps = chapters.map((file) => path.basename(file).slice(0, 14));
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});
