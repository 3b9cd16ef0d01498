import { format } from "node:util";

/** Errors carry the query, its parameters and rows of people; a log keeps only what says what went wrong. */
function describe(value) {
  if (!(value instanceof Error)) return value;
  if (typeof value.code === "string" && /^[0-9A-Z]{5}$/.test(value.code)) {
    const where = [value.table_name, value.constraint_name, value.routine]
      .filter(Boolean)
      .join(" ");
    return `database error ${value.code}${where ? ` (${where})` : ""}`;
  }
  const cause = value.code ? ` ${value.code}` : "";
  const at = (value.stack ?? "").split("\n").slice(1, 4).join(" ").trim();
  return `${value.name}${cause}: ${mask(value.message)} ${at}`;
}

/** Hides what looks like a credential or an address in a message that comes from elsewhere. */
export function mask(text) {
  return String(text)
    .replace(/sb_(secret|publishable)_[\w-]+/g, "sb_$1_…")
    .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, "<token>")
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, "<address>");
}

/** Makes every console call of this process safe to keep. */
export function redactConsole() {
  for (const name of ["log", "info", "warn", "error", "debug"]) {
    const original = console[name].bind(console);
    console[name] = (...values) => {
      const objects = values.filter(
        (value) => typeof value === "object" && !(value instanceof Error),
      );
      // A plain object may be a row or a query; its text is not worth the risk.
      if (objects.length > 0) return;
      const line = mask(format(...values.map(describe)));
      if (line.includes("Node.js 20 and below are deprecated")) return;
      original(`${new Date().toISOString()} ${line}`);
    };
  }
}
