import { adjectives, called, placePattern } from "../contract-places/rules";
import type { Finding } from "../contract-terms/types";
import { findingAt } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

const longPlace = new RegExp(`(?<![\\w-])(?:${placePattern})(?![\\w])`, "gi");

/** What says that a law governs: the contract is its subject, not a company that is organized under one. */
const governs =
  /\b(?:govern(?:ed|s|ing)?|constru(?:ed|ction)|interpret(?:ed|ation)|subject\s(?:in\sall\srespects\s)?to|enforced|applicable\slaw|choice\sof\slaw|controlled|determined|applies|apply|applied|accordance|settled|resolved)\b/i;
const headed = /governing\slaw|applicable\slaw|choice\sof\slaw|\blaw\sand\sjurisdiction/i;

const lawOf =
  /\b(?:substantive\s|internal\s|domestic\s|local\s|applicable\s|then\scurrent\s|civil\s|commercial\s)*(?:laws?|statutes)(?:,\s(?:and|but)\snot\s[^,;]{3,60},|,\srules\sand\sregulations|\sand\sregulations|\sand\sjurisdiction|\s\([^)]{0,80}\))?\s(?:in\s(?:force|effect)\s)?(?:of,?|in|prevailing\sin|applicable\sin|in\sforce\sin)\s(?:the\s)?(?:(?:State|Commonwealth|Province|Republic|Kingdom|Country|Territory|Federal\sState|[A-Za-z]{3,14})\sof\s(?:the\s)?)?/gi;

type Candidate = { value: string; start: number; end: number; score: number };

/** The place names at the beginning of a text, joined as the contract joins them: "England and Wales". */
function placesAt(text: string): { value: string; end: number } | null {
  longPlace.lastIndex = 0;
  const found: { name: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(longPlace)) {
    found.push({ name: called(match[0]), start: match.index, end: match.index + match[0].length });
    if (found.length === 4) break;
  }
  const first = found[0];
  if (!first || first.start > 2) return null;
  // "the United States of America and the State of California": the state says more.
  const second = found[1];
  const state =
    /^(?:,\sU\.?S\.?A?\.?)?,?\sand\s(?:by\s)?(?:the\s)?(?:(?:internal\s)?laws?\s(?:of|in)\s)?(?:the\s)?(?:State|Commonwealth|Province)\sof\s(?:the\s)?$/i;
  if (
    second &&
    first.name.startsWith("United States") &&
    state.test(text.slice(first.end, second.start))
  )
    return { value: second.name, end: second.end };
  const names = [first.name];
  let { end } = first;
  for (const next of found.slice(1)) {
    const between = text.slice(end, next.start);
    const britain = /^(?:England|Wales|Scotland)$/;
    if (
      /^,?\s(?:and|&|or)\s(?:the\s)?$/i.test(between) &&
      britain.test(names[0]!) &&
      britain.test(next.name)
    ) {
      names.push(next.name);
      end = next.end;
    } else if (
      /^(?:,?\s(?:and|&)\s(?:the\s)?)$/i.test(between) &&
      next.name !== names[0] &&
      names.length === 1 &&
      !/United States/.test(next.name)
    ) {
      names.push(next.name);
      end = next.end;
    } else break;
  }
  return { value: names.join(" and "), end };
}

/** The law that governs, as a place: "New York", "England and Wales". */
export function findLaw(text: ContractText): Finding | null {
  const candidates: Candidate[] = [];
  const consider = (candidate: Candidate) => candidates.push(candidate);
  for (const [index, sentence] of text.sentences.entries()) {
    if (!/law|statutes/i.test(sentence.text)) continue;
    const said = sentence.text;
    if (!governs.test(said) && !headed.test(said)) continue;
    const heading = text.sentences[index - 1]?.text ?? "";
    const under = heading.length < 70 && headed.test(heading);
    const base = (at: number, end: number) => {
      const before = said.slice(Math.max(0, at - 260), at);
      const near = said.slice(Math.max(0, at - 120), at);
      let score = 0;
      if (/\b(?:govern(?:ed|s|ing)|controlled)\b/i.test(before)) score += 4;
      if (/\b(?:constru(?:ed|ction)|interpreted|enforced)\b/i.test(before)) score += 2;
      if (
        /\bagreement|contract|deed|order|addendum|amendment|terms|lease|license|guarantee|hereof|herein\b/i.test(
          before,
        )
      )
        score += 1;
      if (under || headed.test(said.slice(0, 80))) score += 2;
      // "The arbitrators shall apply the substantive law of …"
      if (/\b(?:shall|will|must|is\sto|are\sto)\sapply\s(?:the\s)?$/i.test(near)) score += 4;
      if (
        /^[^.;]{0,110}?\b(?:shall\s|will\s|is\sto\s|are\sto\s)?(?:governs?|appl(?:y|ies)|be\sapplied|controls?|prevails?)\b/i.test(
          said.slice(end, end + 150),
        )
      )
        score += 3;
      if (/\bsubject\s(?:in\sall\srespects\s)?to\s(?:the\s)?$/i.test(near)) score += 1;
      if (
        /\b(?:determined|resolved|settled|decided|governed)\b[^.]{0,60}\b(?:accordance|according|under)\b/i.test(
          near,
        )
      )
        score += 2;
      if (
        !/\b(?:construed|governed|interpreted)\s(?:\w+\s){0,3}pursuant\sto\s(?:the\s)?$/i.test(
          near,
        ) &&
        /\b(?:organi[sz]ed|existing|incorporated|formed|established|registered|chartered|comply|compliance|violat\w+|required|permitted|pursuant)\b[^.]{0,40}$/i.test(
          near,
        )
      )
        score -= 6;
      if (/\b(?:arbitrat|patent|bankruptcy|securities|tax|privacy)\w*\b[^.]{0,30}$/i.test(near))
        score -= 2;
      return score;
    };
    for (const match of said.matchAll(lawOf)) {
      const at = match.index + match[0].length;
      const named = placesAt(said.slice(at, at + 140));
      if (!named) continue;
      const score = base(match.index, at);
      if (score < 2) continue;
      consider({
        value: named.value,
        start: sentence.start + match.index,
        end: sentence.start + at + named.end,
        score,
      });
    }
    // "governed by English law", "by the PRC Laws", "in accordance with New York law"
    for (const match of said.matchAll(
      new RegExp(
        `\\b((?:${placePattern})|${Object.keys(adjectives).join("|")})(?:\\s(?:state|federal|substantive|civil|contract))?\\slaws?\\b`,
        "gi",
      ),
    )) {
      const word = match[1]!;
      const adjective = adjectives[word[0]!.toUpperCase() + word.slice(1).toLowerCase()];
      const score = base(match.index, match.index + match[0].length) - 0.5;
      if (score < 2 || !/^[A-Z]/.test(word)) continue;
      consider({
        value: adjective ?? called(word),
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        score,
      });
    }
    // "made in the State of Ohio and shall be construed under the laws thereof"
    for (const match of said.matchAll(
      /\b(?:laws?\sthereof|its\s(?:\w+\s)?laws?|laws?\sof\s(?:said|such|that)\s(?:State|Commonwealth|Province|jurisdiction))\b/gi,
    )) {
      const from = Math.max(0, match.index - 220);
      const before = [...said.slice(from, match.index).matchAll(longPlace)].pop();
      const score = base(match.index, match.index + match[0].length) - 1;
      if (!before || score < 2) continue;
      consider({
        value: called(before[0]),
        start: sentence.start + from + before.index,
        end: sentence.start + match.index + match[0].length,
        score,
      });
    }
    // "Governing law: Germany", "law of the contract is that of Ontario"
    const label =
      /\b(?:governing|applicable|choice\sof)\slaw\s?(?:and\s\w+\s)?[:|]\s?(?:the\slaws?\sof\s)?(?:the\s)?(?:State\sof\s)?/i.exec(
        said,
      );
    if (label) {
      const at = label.index + label[0].length;
      const named = placesAt(said.slice(at, at + 80));
      if (named)
        consider({
          value: named.value,
          start: sentence.start + label.index,
          end: sentence.start + at + named.end,
          score: 6,
        });
    }
  }
  const best = candidates.reduce<Candidate | null>(
    (top, each) => (!top || each.score > top.score ? each : top),
    null,
  );
  if (!best) return null;
  const rivals = candidates.some((each) => each.value !== best.value && each.score >= best.score);
  const confidence = Math.min(0.97, 0.7 + best.score * 0.04) - (rivals ? 0.15 : 0);
  return findingAt(text, best.value, confidence, best);
}
