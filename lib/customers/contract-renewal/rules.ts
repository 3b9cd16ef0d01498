import { findBarePeriods, findPeriods, periodInDays, periodText } from "../contract-dates/rules";
import type { ContractPeriod, ContractTerms } from "../contract-terms/types";
import { findingAt } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

type Found = Pick<ContractTerms, "auto_renewal" | "renewal_term" | "notice_days">;

/** What says that the contract goes on after its first term. */
const renews =
  /\b(?:renew(?:s|ed|ing|al|als|able)?|extend(?:s|ed|ing)?|extensions?|prolong(?:ed|s|ation)?|roll(?:s)?\sover|successive|continue(?:s|d)?\s(?:\w+\s){0,3}?(?:thereafter|from\syear\sto\syear|month\sto\smonth|following|beyond|for\s(?:an\s)?(?:additional|successive|further|subsequent))|thereafter\s(?:\w+\s){0,4}?(?:continue|from\syear|for\s(?:an\s)?(?:additional|successive|further))|(?:year|month)[\s-]to[\s-](?:year|month)|evergreen|tacit\w*)\b/gi;
const subject =
  /\b(?:this|the|such|said|present)\s(?:[\w-]+\s){0,5}?(?:agreement|contract|term|terms|period|order|subscription|lease|license|appointment|engagement|amendment|cooperation|sow|services)\b|\b(?:initial|current|renewal|subscription|extended|original|primary)\s(?:[\w-]+\s){0,2}?(?:term|period)\b|^[\s\W\d.]*(?:renewals?|term|extension|automatic\srenewal)\b|\bit\b|\bagreement\b/i;
const other =
  /\b(?:insurance|polic(?:y|ies)|letters?\sof\scredit|hire|domain|trademarks?|registrations?|patents?|copyrights?|visas?|permits?|credit\sterms?|deadline|time\sfor|cure\speriod|benefits\sof|warrant\w+|offer\w*|loan|copyright\w*|right\sof\sfirst|bonds?|statute|liability|force\smajeure|delivery|schedule|certificate|(?:indemnity|insurance)?\s?cover|evidence\sof)\b/i;
const refuses =
  /\b(?:non-?renewable|(?:shall|will|may|does|do)\snot\s(?:be\s)?(?:automatically\s)?(?:renew(?:ed)?|extend(?:ed)?)|no\s(?:automatic\s)?(?:right\s(?:to|of)\s)?renew\w*|not\sto\sexceed|without\s(?:any\s)?(?:automatic\s)?renewal|no\sright\w*\s(?:\w+\s){0,4}renewal)\b/i;
const automatic =
  /\b(?:automatic(?:ally)?|tacit(?:ly)?|(?:deemed|considered)\s(?:to\sbe\s)?(?:renewed|extended|prolonged)|(?:shall|will|is|are|be)\s(?:then\s|thereafter\s|be\s)*(?:renew(?:s|ed)?|extend(?:s|ed)?|continue|rolls?\sover)|evergreen|renews?|continues?|unless)\b/i;
const optional =
  /\b(?:may\s(?:be\s)?(?:\w+\s){0,3}?(?:renew|extend)\w*|option\sto|right\sto\s(?:\w+\s){0,3}?(?:renew|extend)|upon\s(?:the\s)?(?:mutual|written|both)\s(?:\w+\s){0,3}?(?:agreement|consent)|by\s(?:mutual\s)?(?:written\s)?(?:agreement|consent)|mutual\sagreement|can\sbe\s(?:renewed|extended)|agree\sto\s(?:renew|extend)|elect\s)\b/i;
const repeats =
  /\b(?:successive|consecutive|each|every|annually|yearly|year[\s-]to[\s-]year|terms|periods|years?\sthereafter|subsequent|from\stime|thereafter|renewals|month[\s-]to[\s-]month|month-to-month)\b/i;

const ifNotEnded =
  /\b(?:if|provided)\b[^.;]{0,40}\bnot\s(?:been\s)?(?:terminated|cancelled|canceled|ended|notified)\b/i;

type Clause = { text: string; base: number; at: number; score: number; index: number };

/** The sentences about renewal, best first. */
function clauses(text: ContractText): Clause[] {
  const found: Clause[] = [];
  for (const [index, sentence] of text.sentences.entries()) {
    const said = sentence.text;
    if (!/renew|exten|prolong|roll|success|thereafter|year|month|evergreen|tacit/i.test(said))
      continue;
    for (const match of said.matchAll(renews)) {
      const before = said.slice(0, match.index);
      const near = said.slice(Math.max(0, match.index - 70), match.index + match[0].length + 45);
      if (!subject.test(before.slice(-260)) && !subject.test(near)) continue;
      // What forms and schedules behind the contract say of renewal is theirs.
      let score = -6 * Math.max(0, sentence.start / text.flat.length - 0.75);
      const word = match[0].toLowerCase();
      if (/^renew(?:s|ed)?$|^roll|^prolong|tacit/.test(word)) score += 4;
      else if (
        /^renewals?$|^renewable|^successive|thereafter|year.to.year|month.to.month|evergreen/.test(
          word,
        )
      )
        score += 2;
      else score += 2.5;
      if (/\bautomatic|tacit|deemed/i.test(near)) score += 3;
      if (
        /\b(?:this|the)\s(?:[\w-]+\s){0,3}?(?:agreement|contract|term|order|subscription)\b[^.]{0,90}$/i.test(
          before,
        )
      )
        score += 1.5;
      if (
        /\b(?:successive|additional|further|consecutive|another|subsequent|renewal|like)\b/i.test(
          said.slice(match.index, match.index + 160),
        )
      )
        score += 1;
      const behind = said.slice(Math.max(0, match.index - 60), match.index + 260);
      if (findPeriods(behind).length + findBarePeriods(behind).length > 0) score += 2;
      if (
        /\b(?:unless|if\sneither|(?:save|except)\s(?:where|if|that))\b/i.test(said) ||
        ifNotEnded.test(said)
      )
        score += 1;
      if (/\b(?:in\seach\scase|each\stime)\b/i.test(said)) score += 1;
      if (other.test(near)) score -= 5;
      // What has been renewed, or has not, is another contract.
      if (/\b(?:has|have|had)\s(?:not\s)?been\s$/i.test(before)) score -= 4;
      // "… will renew the lease of the vehicles": something else is renewed.
      if (
        /^\s(?:the|its|such|any|all)\s(?!agreement|contract|term|initial|this|subscription|order|present|then)/i.test(
          said.slice(match.index + match[0].length),
        )
      )
        score -= 3;
      if (/\b(?:intellectual|proprietary|rights)\b[^.]{0,60}$/i.test(before.slice(-80))) score -= 4;
      if (
        /^\s?(?:term|period|date|fees?|notice|option|terms|periods)\b/i.test(
          said.slice(match.index + match[0].length),
        ) &&
        /^(?:renewal|extension)$/.test(word)
      )
        score -= 3;
      found.push({ text: said, base: sentence.start, at: match.index, score, index });
    }
  }
  return found.sort((a, b) => b.score - a.score);
}

const notNotice =
  /^\s?(?:days?\s)?(?:[a-z']+\s){0,2}?(?:prior|before|advance|notice|preceding|in\sadvance|ahead)\b/i;

const termBehind =
  /^[\s-]?(?:renewal\s|extension\s|additional\s)?(?:terms?|periods?|renewals?|extensions?)\b(?!\s(?:prior|before|preceding|immediately|ending))/i;

/** For how long one renewal is: the period that is said nearest behind the verb, else before it. */
function renewalPeriod({
  text,
  at,
}: Clause): { period: ContractPeriod; start: number; end: number } | null {
  const all = [...findPeriods(text), ...findBarePeriods(text)].filter(({ period, start, end }) => {
    const after = text.slice(end, end + 60);
    if (notNotice.test(after) && !termBehind.test(after)) return false;
    if (
      /\b(?:at\sleast|not\sless\sthan|less\sthan|within|upon|no\slater\sthan|later\sthan|least)\s(?:the\s)?$/i.test(
        text.slice(Math.max(0, start - 18), start),
      )
    )
      return false;
    return period.unit !== "day" || period.count >= 28;
  });
  const behind = all
    .filter(({ start }) => start >= at && start - at < 330)
    .sort((a, b) => a.start - b.start);
  const marked = behind.find(({ start, end }) =>
    /\b(?:additional|successive|further|consecutive|another|renewal|each|subsequent|periods?|terms?|for)\b/i.test(
      text.slice(Math.max(at, start - 70), end + 24),
    ),
  );
  if (marked) return marked;
  if (behind[0]) return behind[0];
  const yearly =
    /\b(?:annually|year[\s-]to[\s-]year|every\syear|yearly|each\syear|annual\s(?:terms?|periods?|basis|renewals?)|anniversary\sto\sanniversary)\b/i.exec(
      text.slice(Math.max(0, at - 120), at + 260),
    );
  const start = Math.max(0, at - 120) + (yearly?.index ?? 0);
  if (yearly) return { period: { count: 1, unit: "year" }, start, end: start + yearly[0].length };
  const monthly = /\bmonth[\s-]to[\s-]month\b/i.exec(text.slice(at, at + 260));
  if (monthly)
    return {
      period: { count: 1, unit: "month" },
      start: at + monthly.index,
      end: at + monthly.index + monthly[0].length,
    };
  const before = all.filter(
    ({ start: place, end }) =>
      place < at &&
      at - end < 60 &&
      /\b(?:additional|successive|further|consecutive|another|renewals?|automatic)\b/i.test(
        text.slice(Math.max(0, place - 40), end + 20),
      ),
  );
  return before[before.length - 1] ?? null;
}

const alike =
  /\b(?:like|same|equal|identical|similar)\s(?:\w+\s){0,2}?(?:periods?|terms?|length|duration)\b|\bsame\snumber\sof\syears\b/i;

/** "renewed for like periods": as long as the first term. */
function likeTheFirst({ text, at }: Clause, term: ContractTerms["term"]) {
  const match = alike.exec(text.slice(at, at + 160));
  if (!match || !term) return null;
  const start = at + match.index;
  // "a like period of one year" says itself how long.
  const said = text.slice(start + match[0].length, start + match[0].length + 40);
  if (/^\sof\s/.test(said) && findPeriods(said).length > 0) return null;
  return { period: term.value, start, end: start + match[0].length };
}

const noticeWord =
  /\b(?:notice|notif\w+|advise[sd]?|inform\w*|written|writing|terminat\w+|cancel\w*|elect\w*|object\w*|decline[sd]?|opt\w*|non-?renewal|not\s(?:to\s)?renew)\b/i;
const deadline = /\b(?:prior|before|in\sadvance|advance|preceding|ahead|earlier|notice)\b/i;
const ofTheEnd =
  /\b(?:end|expir\w+|renew\w*|terms?|anniversary|period|commence\w*|extension|continu\w+|lapse)\b/i;

/** How a notice is sent, not what it answers. */
const receiptOf = /\b(?:acknowledge?ment\sof|return|advice\sof|confirmation\sof)\sreceipt\b/gi;

/** How long before the end a renewal must be refused. Looked for in the clause itself and in the two beside it. */
function noticeOf(
  text: ContractText,
  clause: Clause,
): { days: number; start: number; end: number; sure: boolean } | null {
  const near = [0, 1, -1, 2, -2].map((step) => ({
    step,
    sentence: text.sentences[clause.index + step],
  }));
  for (const { step, sentence } of near) {
    if (!sentence || !noticeWord.test(sentence.text)) continue;
    for (const { period, start, end } of findPeriods(sentence.text)) {
      const behind = sentence.text.slice(end, end + 190);
      const before = sentence.text.slice(Math.max(0, start - 230), start);
      if (
        !deadline.test(behind.slice(0, 45).split(/[;.]/)[0]!) &&
        !/\bbefore\b|\bprior\sto\b|\bnotice(?:\speriod)?\sof\s$/i.test(before.slice(-40))
      )
        continue;
      // "12 month terms unless …" is how long a renewal is; "the 30 day period before …" is a notice.
      if (termBehind.test(behind)) continue;
      if (period.unit === "year" && !/^\s?(?:'|prior|written|advance|before|notice)/i.test(behind))
        continue;
      if (
        /\b(?:cure|breach|default|price|fee|rates?|increase\w*|insolv\w+|remed\w+|receipt|convenience|without\scause|any\sreason)\b/i.test(
          (before.slice(-90) + behind.slice(0, 60)).replace(receiptOf, ""),
        )
      )
        continue;
      const about = `${before} ${behind}`;
      const named =
        ofTheEnd.test(behind) ||
        /\b(?:renew\w*|extend|extension|prolong\w*|rolls?\sover|(?:year|month)[\s-]to[\s-](?:year|month))\b/i.test(
          before,
        );
      if (!named) continue;
      // Beside the clause itself only a notice that speaks of renewal or of the end of a term belongs to it.
      if (
        step !== 0 &&
        !/\b(?:renew\w*|non-?renew\w*|expir\w+|end\sof|extension|extend\w*|then-?\s?current)\b/i.test(
          about,
        )
      )
        continue;
      if (step !== 0 && /\bat\sany\stime\b/i.test(about) && !/\brenew/i.test(about)) continue;
      const sure =
        step === 0 &&
        /\b(?:prior\sto|before|preceding|in\sadvance\sof)\b/i.test(behind.slice(0, 70));
      return {
        days: periodInDays(period),
        start: sentence.start + start,
        end: sentence.start + end,
        sure,
      };
    }
  }
  return null;
}

const least = 5.5;

/** Whether a contract renews, for how long each time, and how long before the end that must be refused. */
export function findRenewal(text: ContractText, term: ContractTerms["term"] = null): Found {
  const none: Found = { auto_renewal: null, renewal_term: null, notice_days: null };
  const all = clauses(text);
  const refusal = text.sentences.find(
    ({ text: said }) => /renew|extend/i.test(said) && refuses.test(said) && subject.test(said),
  );
  const clause = all.find(
    ({ score, text: said, at }) =>
      score >= least && !refuses.test(said.slice(Math.max(0, at - 40), at + 30)),
  );
  if (!clause) {
    if (!refusal) return none;
    const at = refuses.exec(refusal.text)!.index + refusal.start;
    return { ...none, auto_renewal: findingAt(text, false, 0.8, { start: at, end: at + 20 }) };
  }
  const { text: said, base, at } = clause;
  const around = said.slice(Math.max(0, at - 120), at + 200);
  const isOption = optional.test(around) && !/\bautomatic|tacit|deemed/i.test(around);
  const isAuto =
    !isOption && automatic.test(around.replace(/\bnot\sto\s(?:renew|extend)\w*/gi, ""));
  const strength = Math.min(0.94, 0.5 + clause.score * 0.042);
  const focus = { start: base + at, end: base + at + 12 };
  const auto_renewal = findingAt(text, isAuto, isOption || isAuto ? strength : 0.6, focus);
  const period = likeTheFirst(clause, term) ?? renewalPeriod(clause);
  const rolling =
    repeats.test(said.slice(at, (period?.end ?? at + 120) + 30)) ||
    /\bsuccessive|annually|year\sto\syear\b/i.test(around);
  const renewal_term = period
    ? findingAt(
        text,
        {
          period: period.period,
          text: `${rolling ? "successive " : ""}${periodText(period.period)}`,
        },
        strength - (isOption ? 0.12 : 0),
        { start: base + period.start, end: base + period.end },
      )
    : isAuto &&
        /\b(?:perpetual|indefinite\w*|until\sterminated|without\slimit)\b/i.test(said.slice(at))
      ? findingAt(text, { period: null, text: "perpetual" }, strength - 0.2, focus)
      : null;
  const notice = noticeOf(text, clause);
  const notice_days = notice
    ? findingAt(text, notice.days, Math.min(0.93, strength + (notice.sure ? 0.03 : -0.15)), notice)
    : null;
  return { auto_renewal, renewal_term, notice_days };
}
