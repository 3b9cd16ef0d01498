import { findDays, findPeriods } from "../contract-dates/rules";
import type { ContractTerms, Finding } from "../contract-terms/types";
import { findingAt } from "../contract-text/rules";
import type { ContractText, Sentence } from "../contract-text/types";

type Found = Pick<ContractTerms, "service_levels" | "technical_requirements" | "next_steps">;

/** The most sentences that are listed of one kind; a person reads them all. */
const most = 12;

const clip = (words: string) => (words.length > 320 ? `${words.slice(0, 317).trimEnd()}…` : words);

const duty =
  /\b(?:shall|will|must|agrees?\sto|is\srequired\sto|are\srequired\sto|requires?|responsible\sfor|guarantees?|commits?)\b/i;

const uptime = /\b(?:up-?time|availab(?:le|ility)|service\slevels?|monthly\suptime)\b/i;
const percent = /\b\d{2,3}(?:\.\d{1,4})?\s?(?:%|per\s?cent)/i;
const response =
  /\b(?:response\stime|respond\w*|resolution\stime|resol(?:ve|ution)\w*|restor\w+|acknowledg\w+|recovery\s(?:time|point)\sobjective|rto|rpo)\b/i;
const level =
  /\b(?:severity|priority|p[1-4]|sev\s?[1-4]|level\s[1-4]|critical|urgent|incident|outage|support\sticket|service\scredits?)\b/i;
const shortTime =
  /\b(?:\d{1,3}|one|two|four|eight|twenty-four)\s?(?:\(\d{1,3}\)\s)?(?:business\s|working\s)?(?:minutes?|hours?|days?)\b/i;

/** How much of a service level a sentence states. */
function levelScore(said: string): number {
  if (uptime.test(said) && percent.test(said)) return 0.86;
  if (response.test(said) && shortTime.test(said) && level.test(said)) return 0.8;
  if (/\bservice\scredits?\b/i.test(said) && percent.test(said)) return 0.78;
  if (/\b(?:recovery\stime|rto|rpo|response\stime)\b/i.test(said) && shortTime.test(said))
    return 0.75;
  return 0;
}

const technical =
  /\b(?:apis?|sso|saml|single\ssign-?on|scim|oauth|encrypt\w+|tls|ssl|aes-?\d*|iso\s?(?:\/iec\s)?27001|soc\s?[12]|pci(?:-dss)?|hipaa|gdpr|browsers?|operating\ssystems?|bandwidth|firewalls?|back-?ups?|data\s(?:center|centre|residency)s?|hosted\sin|integrations?|sandbox|multi-?factor|two-?factor|penetration\stest\w*|compatib\w+|interoperab\w+|servers?|hardware|vpn|webhooks?|sdk|escrow)\b/gi;

/** A sentence that requires something of systems names a technical thing and a duty; the more things, the surer. */
function technicalScore(said: string): number {
  if (!duty.test(said)) return 0;
  const named = new Set([...said.matchAll(technical)].map(([word]) => word.toLowerCase()));
  if (named.size === 0 || /\bmeans\b|\bliabilit|\bindemnif/i.test(said)) return 0;
  return named.size >= 2 ? 0.74 : 0.58;
}

const soon =
  /\b(?:within|no\slater\sthan|not\slater\sthan|prior\sto|before|by|upon|on\sor\sbefore|following|after)\b/i;
const beginning =
  /\b(?:effective\sdate|execution|signing|signature|date\s(?:hereof|of\sthis)|commencement|go-?live|launch|kick-?off|delivery|acceptance|start\sdate)\b/i;
const deed =
  /\b(?:deliver|provide|appoint|designate|name|submit|pay|complete|install|commence|schedule|hold|conduct|prepare|sign|return|furnish|register|configure|migrate|train|establish|notify|send|nominate)\b/i;

/** What somebody has to do at the beginning or by a day. */
function stepScore(said: string): number {
  if (!/\b(?:shall|will|must|agrees?\sto)\b/i.test(said) || !deed.test(said)) return 0;
  if (
    /\b(?:terminat\w+|breach|default|expir\w+|indemnif\w+|renew\w*|dispute|confidential)\b/i.test(
      said,
    )
  )
    return 0;
  const day = findDays(said)[0];
  if (
    day &&
    /\b(?:by|before|no\slater\sthan|on\sor\sbefore|until)\s(?:the\s)?$/i.test(
      said.slice(Math.max(0, day.start - 24), day.start),
    )
  )
    return 0.78;
  const period = findPeriods(said)[0];
  if (
    period &&
    soon.test(said.slice(Math.max(0, period.start - 30), period.start + 1)) &&
    beginning.test(said.slice(period.end, period.end + 90))
  )
    return 0.74;
  return 0;
}

function collect(
  text: ContractText,
  score: (said: string) => number,
  keep: (sentence: Sentence) => boolean,
): Finding[] {
  const found: (Finding & { at: number })[] = [];
  const seen = new Set<string>();
  for (const sentence of text.sentences) {
    const said = sentence.text.trim();
    if (said.length < 30 || !keep(sentence)) continue;
    const confidence = score(said);
    if (confidence === 0 || seen.has(said)) continue;
    seen.add(said);
    const focus = { start: sentence.start, end: sentence.start + Math.min(60, said.length) };
    found.push({ ...findingAt(text, clip(said), confidence, focus), at: sentence.start });
  }
  return found
    .sort((a, b) => b.confidence - a.confidence || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ value, confidence, evidence }) => ({ value, confidence, evidence }));
}

/** Sentences that a person who looks after the customer has to know: levels, requirements, what is to be done first. */
export function findClauses(text: ContractText): Found {
  return {
    service_levels: collect(text, levelScore, ({ text: said }) =>
      /\d|one|two|four|eight|twenty/i.test(said),
    ),
    technical_requirements: collect(text, technicalScore, () => true),
    next_steps: collect(text, stepScore, ({ text: said }) => /\d|day|week|month/i.test(said)),
  };
}
