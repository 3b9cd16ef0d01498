import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { ensureDependencies } from "../dependencies.mjs";
import { layout, root, throwAwayFolder } from "../paths.mjs";
import { run, say } from "../say.mjs";
import { Refusal } from "../settings.mjs";

/**
 * `npm run db:docs`: writes docs/data-model.md from the catalog of a throw-away database that has just the chapters.
 * With `-- --check` it only compares.
 */
const target = path.join(root, "docs", "data-model.md");
const order = [
  ["foundation", "Foundation"],
  ["identity", "Identity"],
  ["workspace", "Workspace"],
  ["organization", "Organization"],
  ["customers", "Customers"],
  ["learning", "Learning"],
  ["integrations", "Integrations"],
  ["onboarding", "Onboarding"],
  ["assessments", "Assessments"],
  ["growth", "Growth"],
  ["projects", "Projects"],
  ["assistant", "Assistant"],
  ["billing", "Billing"],
  ["admin", "Administration"],
  ["crossings", "Crossings"],
];

const queries = {
  relations: `
    select c.relname as name, c.relkind as kind, obj_description(c.oid, 'pg_class') as purpose,
           (select p.relname from pg_catalog.pg_inherits i join pg_catalog.pg_class p on p.oid = i.inhparent where i.inhrelid = c.oid) as parent
      from pg_catalog.pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
     order by c.relname`,
  columns: `
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as filled,
           col_description(c.oid, a.attnum) as comment,
           (select f.relname from pg_catalog.pg_constraint k join pg_catalog.pg_class f on f.oid = k.confrelid
             where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum] order by k.oid limit 1) as points
      from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
     order by c.relname, a.attnum`,
  policies: `
    select tablename as table, lower(cmd) as verb, qual, with_check from pg_catalog.pg_policies
     where schemaname = 'public' order by tablename, cmd, policyname`,
  functions: `
    select n.nspname as schema, p.proname as name, p.prosrc as source
      from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('public', 'private') order by n.nspname desc, p.proname`,
};

async function readCatalog() {
  const { copyTemplate } = await import("../template.mjs");
  const { openDatabase } = await import("../database/open.mjs");
  const folder = throwAwayFolder("cairn-docs-");
  try {
    await copyTemplate(folder, { demo: false });
    const db = await openDatabase(layout(folder).database);
    try {
      const catalog = {};
      for (const [name, sql] of Object.entries(queries)) catalog[name] = (await db.query(sql)).rows;
      return catalog;
    } finally {
      await db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The chapter that makes a relation names its domain; a partition made by a function is its parent's. */
async function readDomains() {
  const { readChapters } = await import("../database/chapters.mjs");
  const domains = new Map();
  for (const { name, sql } of readChapters()) {
    const domain = /^(?:\d+_)?([a-z]+)_/.exec(name)?.[1];
    for (const match of sql.matchAll(
      /create (?:table|view|materialized view)(?: if not exists)? public\.(\w+)/g,
    ))
      domains.set(match[1], domain);
  }
  return domains;
}

const cell = (text) => (text ?? "").replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
const shortType = (type) =>
  type.replace("timestamp with time zone", "timestamptz").replace(/^(public|extensions)\./, "");

function access(policies, explain) {
  const words = new Map();
  for (const { verb, qual, with_check: check } of policies) {
    const said = [...new Set([qual, check].filter(Boolean).map(explain))].join("; the new row: ");
    words.set(said, [...(words.get(said) ?? []), verb]);
  }
  if (words.size === 0) return ["Access: the service role and functions alone."];
  return [...words].map(([said, verbs]) => `- ${verbs.join(", ")}: ${said}`);
}

function listed(names) {
  const all = [...names];
  const shown = all.slice(0, 8).join(", ");
  return all.length > 8 ? `${shown} and ${all.length - 8} more` : shown;
}

function describe(relation, catalog, { users, explain, brings }) {
  const columns = catalog.columns.filter((column) => column.table === relation.name);
  const used = users.get(relation.name);
  const line = (words, names) => `${words}: ${names?.size ? listed(names) : brings}.`;
  const isView = relation.kind === "v" || relation.kind === "m";
  return [
    `### ${relation.name}`,
    "",
    cell(relation.purpose) || "(no purpose given)",
    "",
    "| column | type | empty | what |",
    "| --- | --- | --- | --- |",
    ...columns.map(({ name, type, filled, comment, points }) => {
      const what = [points ? `→ ${points}` : "", cell(comment)].filter(Boolean).join(" · ");
      return `| ${name} | ${shortType(type)} | ${filled || isView ? "" : "may be"} | ${what} |`;
    }),
    "",
    ...(isView
      ? ["Access: that of the tables it reads."]
      : access(
          catalog.policies.filter((policy) => policy.table === relation.name),
          explain,
        )),
    "",
    line("Read by", used?.readers),
    ...(isView ? [] : ["", line("Written by", used?.writers)]),
    "",
  ];
}

await run(async () => {
  await ensureDependencies();
  const { explain } = await import("../docs/policies.mjs");
  const { findUsers } = await import("../docs/users.mjs");
  const capabilities = JSON.parse(
    readFileSync(new URL("../docs/capabilities.json", import.meta.url), "utf8"),
  );
  const [catalog, domains] = [await readCatalog(), await readDomains()];
  const users = findUsers(catalog.functions, new Set(catalog.relations.map(({ name }) => name)));
  const domainOf = ({ name, parent }) => domains.get(name) ?? domains.get(parent) ?? "crossings";
  const whole = catalog.relations.filter(({ parent }) => !parent);
  const partitions = catalog.relations.filter(({ parent }) => parent);

  const text = [
    "# Data model",
    "",
    "Written from the catalog by `npm run db:docs`; changes belong into the chapters of `supabase/migrations` and their comments.",
    "",
    `${whole.length} tables and views${partitions.length ? `, ${partitions.length} partitions` : ""}, ${catalog.policies.length} policies. The service role passes all policies; signed-out people reach no table.`,
    "",
  ];
  for (const [domain, title] of order) {
    const relations = whole.filter((relation) => domainOf(relation) === domain);
    if (relations.length === 0) continue;
    text.push(`## ${title}`, "");
    for (const relation of relations) {
      const brings = `nobody yet; comes with “${capabilities.tables[relation.name] ?? capabilities.domains[domain]}”`;
      text.push(...describe(relation, catalog, { users, explain, brings }));
      const parts = partitions.filter(({ parent }) => parent === relation.name);
      if (parts.length > 0)
        text.push(`Partitions: ${parts.map(({ name }) => `\`${name}\``).join(", ")}.`, "");
    }
  }
  const made = `${text.join("\n").trimEnd()}\n`;
  const before = existsSync(target) ? readFileSync(target, "utf8") : "";
  if (before === made) say("docs/data-model.md is up to date.");
  else if (process.argv.includes("--check"))
    throw new Refusal("docs/data-model.md is not what the schema says. Run: npm run db:docs");
  else {
    writeFileSync(target, made);
    say("docs/data-model.md is written.");
  }
});
