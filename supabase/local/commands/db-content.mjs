import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { root } from "../paths.mjs";
import { run, say } from "../say.mjs";
import { Refusal } from "../settings.mjs";

/**
 * `npm run db:content`: writes the chapter that brings the assessments of supabase/content into the database, so that a
 * `db push` is all a project needs. With `-- --check` it only compares. The database checks the content when it is published.
 */
const folder = path.join(root, "supabase", "content");
const chapter = "20260101080050_assessments_content.sql";
const target = path.join(root, "supabase", "migrations", chapter);

const quoted = (text) => `'${String(text).replaceAll("'", "''")}'`;

function statement(file) {
  const doc = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  const body = JSON.stringify(doc.content);
  if (body.includes("$content$")) throw new Refusal(`${file} holds the mark that ends its text.`);
  const values = [
    quoted(doc.assessment_type),
    doc.version,
    quoted(doc.title),
    quoted(doc.summary),
    doc.minutes,
    quoted(doc.locale),
  ];
  return `insert into public.assessment_templates (assessment_type, version, title, summary, minutes, locale, status, content)
values (${values.join(", ")}, 'published', $content$${body}$content$);`;
}

await run(async () => {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  const text = `-- Assessments: the content of the eleven that ship. Written from supabase/content by \`npm run db:content\`; change it there.
-- A platform admin's later versions stand beside these and retire them; runs keep the version they began with.

${files.map(statement).join("\n\n")}
`;
  const before = existsSync(target) ? readFileSync(target, "utf8") : "";
  if (before === text) say(`${chapter} is up to date.`);
  else if (process.argv.includes("--check"))
    throw new Refusal(`${chapter} is not what supabase/content says. Run: npm run db:content`);
  else {
    writeFileSync(target, text);
    say(`${chapter} is written.`);
  }
});
