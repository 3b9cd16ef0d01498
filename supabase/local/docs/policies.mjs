/** What a policy says, in words: its expression, as the catalog prints it, read from the outside in. */

const cut = (text) => text.replace(/\s+/g, " ").trim();

/** Parts of a text between an operator that stands outside of all brackets. */
function split(text, operator) {
  const parts = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0 && text.startsWith(` ${operator} `, at)) {
      parts.push(text.slice(start, at));
      start = at + operator.length + 2;
    }
  }
  return [...parts, text.slice(start)];
}

/** Without brackets that go round the whole of it. */
function bare(text) {
  const inner = text.trim();
  if (!inner.startsWith("(") || !inner.endsWith(")")) return inner;
  let depth = 0;
  for (let at = 0; at < inner.length - 1; at += 1) {
    if (inner[at] === "(") depth += 1;
    if (inner[at] === ")") depth -= 1;
    if (depth === 0) return inner;
  }
  return bare(inner.slice(1, -1));
}

const caller = {
  "is_admin()": "platform admins",
  "is_csm()": "CSMs",
  "uid() IS NOT NULL": "everybody signed in",
};
const sets = {
  "supervised_org_ids(false)": "owner and admins of the organization; platform admins",
  "supervised_org_ids(true)":
    "owner and admins of the organization; the CSM linked to it; platform admins",
  readable_org_ids: "members of the organization; the CSM linked to it; platform admins",
  org_ids: "members of the organization",
  admin_org_ids: "owner and admins of the organization",
  owned_org_ids: "the owner of the organization",
  managed_org_ids: "the CSM linked to the organization",
  customer_ids: "the customer's CSM",
  ids_below: "the customer's CSM",
  stakeholder_ids: "the stakeholder it is about",
  known_people: "those who know the person",
};

function atom(text) {
  if (caller[text]) return caller[text];
  const own = /^(?:\w+\.)?(\w+) = uid\(\)$/.exec(text);
  if (own) return `the person in \`${own[1]}\``;
  const within =
    /^(?:\w+\.)?(\w+) (?:= ANY \(ARRAY|IN )\(? ?\(? ?SELECT (?:private\.)?(\w+)\((true|false|'\w+'::text)?\)/.exec(
      text,
    );
  const set = within && (sets[`${within[2]}(${within[3]})`] ?? sets[within[2]]);
  if (set) return set;
  const parents =
    /^(?:\w+\.)?\w+ = ANY \(ARRAY\( SELECT \w+\.id FROM (?:public\.)?(\w+) \w+\)\)$/.exec(text);
  if (parents) return `whoever reads the row in \`${parents[1]}\``;
  const parent =
    /^EXISTS \( SELECT 1 FROM (?:public\.)?(\w+) \w+ WHERE \(+\w+\.\w+ = [\w.]+\)+$/.exec(text);
  if (parent) return `whoever reads the row in \`${parent[1]}\``;
  return `\`${text.replaceAll("`", "'").replaceAll(/'(\w+)'::\w+/g, "'$1'")}\``;
}

function words(text, isNested = false) {
  const inner = bare(text);
  const either = split(inner, "OR");
  if (either.length > 1) {
    const all = either.map((part) => words(part, true));
    return isNested ? `(${all.join(" or ")})` : all.join("; ");
  }
  return split(inner, "AND").length > 1
    ? split(inner, "AND")
        .map((part) => words(part, true))
        .join(" and ")
    : atom(inner);
}

/** @param {string} expression of pg_get_expr */
export function explain(expression) {
  const known = cut(expression)
    .replace(/\( SELECT (?:private\.)?(uid|is_admin|is_csm)\(\) AS \w+\)/g, "$1()")
    .replace(/private\.(uid|is_admin|is_csm)\(\)/g, "$1()")
    // A primary key from the first id to the last: every row, for those who have a first id.
    .replace(
      /\(\((?:\w+\.)?\w+ >= \( SELECT (?:private\.)?first_id\(\) AS first_id\)\) AND \((?:\w+\.)?\w+ <= 'f[f-]+'::uuid\)\)/g,
      "is_admin()",
    );
  return words(known);
}
