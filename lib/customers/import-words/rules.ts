import type { ContractStatus } from "../contract/schema";
import type { Size, Stage } from "../customer/schema";

/** Words for stages, sizes, states and currencies as other systems and languages write them. */

/** Text as words are compared: without case, accents and signs. */
export const plainWord = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^a-z0-9€$£¥+<>&]+/g, " ")
    .trim();

function lookup<Value>(lists: [Value, string][]): Map<string, Value> {
  return new Map(
    lists.flatMap(([value, words]) =>
      words.split("|").map((word) => [word.trim(), value] as const),
    ),
  );
}

const stageOf = lookup<Stage>([
  [
    "prospect",
    "prospect|prospects|prospecting|lead|opportunity|trial|pilot|evaluation|interessent|prospection|piste|prospecto|potencial|potentiel|oportunidad|prospectie",
  ],
  [
    "onboarding",
    `onboarding|implementation|implementing|in implementation|kickoff|kick off|go live|new customer|einfuhrung|in einfuhrung|einarbeitung|
    implementierung|deploiement|mise en place|integration|mise en service|implementacion|implantacion|incorporacion|implementatie|inwerken`,
  ],
  [
    "active",
    `active|active customer|customer|client|live|adoption|adopting|in use|production|mature|growth|expansion|aktiv|kunde|bestandskunde|aktivkunde|
    actif|active client|cliente|activo|activa|cliente activo|actief|klant|actieve klant`,
  ],
  [
    "renewal",
    "renewal|renewing|in renewal|up for renewal|renewal due|verlangerung|in verlangerung|renouvellement|en renouvellement|renovacion|en renovacion|verlenging|in verlenging",
  ],
  [
    "at_risk",
    "at risk|risk|red|critical|escalated|gefahrdet|risiko|kritisch|a risque|en risque|en riesgo|riesgo|risico|in gevaar",
  ],
  [
    "churned",
    `churned|churn|lost|cancelled|canceled|terminated|inactive|former|former customer|closed|gekundigt|verloren|ehemalig|inaktiv|resilie|perdu|inactif|
    ancien client|perdido|baja|cancelado|inactivo|opgezegd|verloren klant|inactief|beeindigd`,
  ],
]);

/** The stage that a word means, or null. */
export const readStage = (text: string): Stage | null => stageOf.get(plainWord(text)) ?? null;

const sizeOf = lookup<Size>([
  ["small", "small|s|xs|smb|micro|startup|klein|petit|petite|tpe|pequena|pequeno|klein bedrijf"],
  [
    "medium",
    "medium|m|mid|mid market|midmarket|mid size|sme|mittel|mittelstand|kmu|moyen|moyenne|pme|mediana|mediano|pyme|middel|middelgroot|mkb",
  ],
  ["large", "large|l|big|gross|grand|grande|eti|groot"],
  [
    "enterprise",
    "enterprise|xl|xxl|corporate|global|strategic|konzern|grosskunde|grande entreprise|ge|grandes empresas|corporativo|grootbedrijf",
  ],
]);

/** A word for a size, a number of people, or a range of it, by the bounds the product names: 50, 250 and 1,000 people. */
export function readSize(text: string): Size | null {
  const word = sizeOf.get(plainWord(text));
  if (word) return word;
  const figures = /^[^\d]{0,12}(\d{1,3}(?:[.,' ]\d{3})+|\d+)/.exec(text.trim())?.[1];
  if (!figures || !/^[^\p{L}]*(\p{L}+[^\p{L}]*){0,3}$/u.test(text)) return null;
  const people = Number(figures.replace(/[^\d]/g, ""));
  if (people < 50) return "small";
  if (people < 250) return "medium";
  return people < 1000 ? "large" : "enterprise";
}

const statusOf = lookup<ContractStatus>([
  [
    "draft",
    "draft|in draft|in review|negotiation|pending|entwurf|in verhandlung|brouillon|projet|borrador|concept|in behandeling",
  ],
  [
    "active",
    "active|activated|signed|running|live|valid|in force|aktiv|laufend|unterzeichnet|actif|en cours|signe|activo|vigente|firmado|actief|lopend|getekend",
  ],
  [
    "expired",
    "expired|ended|lapsed|abgelaufen|beendet|expire|termine|echu|vencido|expirado|caducado|verlopen|afgelopen",
  ],
  [
    "terminated",
    "terminated|cancelled|canceled|gekundigt|storniert|resilie|annule|rescindido|cancelado|terminado|opgezegd|beeindigd",
  ],
]);

/** The state of a contract that a word means, or null. */
export const readStatus = (text: string): ContractStatus | null =>
  statusOf.get(plainWord(text)) ?? null;

const currencyOf = lookup<string>([
  ["EUR", "€|euro|euros"],
  ["USD", "$|dollar|dollars|us dollar|us$"],
  ["GBP", "£|pound|pounds|pfund|livre|libra|pond"],
  ["CHF", "sfr|franken|schweizer franken|franc suisse"],
]);

/** The code of a currency, from the code itself, a sign or a word; null where there is none. */
export function readCurrency(text: string): string | null {
  const code =
    /^[a-z]{3}$/i.test(text.trim()) && !currencyOf.has(plainWord(text))
      ? text.trim().toUpperCase()
      : null;
  return currencyOf.get(plainWord(text)) ?? code;
}

const nothing: ReadonlySet<string> = new Set([
  "",
  "n a",
  "na",
  "none",
  "null",
  "nil",
  "k a",
  "s o",
  "nb",
  "nvt",
  "unknown",
  "tbd",
  "empty",
]);

/** Whether a cell only says that there is nothing: blank, a dash, "n/a". */
export const saysNothing = (text: string) => nothing.has(plainWord(text)) && !/\d|@/.test(text);
