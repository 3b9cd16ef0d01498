import { explainMove } from "@/lib/customers/health/rules";
import type { Need, RenewalFacts } from "@/lib/workspace/attention/types";
import type { HomeFormats } from "./home-formats";

const days = (count: number, formats: HomeFormats) =>
  `${formats.number(count)} ${count === 1 ? "day" : "days"}`;

/** "in 12 days"; the day itself has a word of its own. */
const ahead = (left: number, formats: HomeFormats) => `in ${days(left, formats)}`;

/** What is at stake, and whether somebody is going to talk about it. */
function stakes({ arr, currency, met_at }: RenewalFacts, formats: HomeFormats): string {
  const amount = arr === null ? "" : `, ${formats.money(arr, currency)}`;
  return `${amount}, ${met_at ? `meeting on ${formats.date(met_at)}` : "no meeting planned"}`;
}

/** Why a line is there, with its numbers, in the reader's language of days and amounts. */
export function needReason(need: Need, formats: HomeFormats): string {
  switch (need.kind) {
    case "notice": {
      const left = formats.daysFromNow(need.due) ?? 0;
      const ends = left <= 0 ? "today" : `${formats.date(need.due)}, ${ahead(left, formats)}`;
      const renews = need.facts.renewal_date
        ? `; renews ${formats.date(need.facts.renewal_date)}`
        : "";
      return `Notice ends ${ends}${renews}${stakes(need.facts, formats)}`;
    }
    case "renewal": {
      const left = formats.daysFromNow(need.due) ?? 0;
      const when =
        left < 0
          ? `Renewal was ${formats.date(need.due)}`
          : left === 0
            ? "Renews today"
            : `Renews ${formats.date(need.due)}, ${ahead(left, formats)}`;
      return when + stakes(need.facts, formats);
    }
    case "concern": {
      const { content, raised_at } = need.facts;
      const due = need.due ? `, due ${formats.date(need.due)}` : "";
      return `“${content}”, raised ${formats.date(raised_at)}${due}, has no owner`;
    }
    case "silent": {
      const { last_touch_at, since, gap_days } = need.facts;
      const quiet = days(-(formats.daysFromNow(last_touch_at ?? since) ?? 0), formats);
      if (!last_touch_at) return `No touch yet, ${quiet} after the start`;
      const normal = gap_days === null ? "" : `; their own normal is ${formats.number(gap_days)}`;
      return `No touch for ${quiet}${normal}`;
    }
    case "invitation": {
      const { email, sent_at, expires_at } = need.facts;
      const who = email
        ? `${email} has not accepted the invitation of ${formats.date(sent_at)}`
        : "The owner has not accepted the invitation";
      if (new Date(expires_at) <= formats.now)
        return `${who}; it expired ${formats.date(expires_at)}`;
      const left = formats.daysFromNow(expires_at) ?? 0;
      return `${who}; it expires ${left === 0 ? "today" : ahead(left, formats)}`;
    }
    case "score_drop": {
      const { was, now, before, after } = need.facts;
      if (was === null) return `Health fell to ${now} in 30 days`;
      const parts = explainMove(before, after, "down", formats.signed);
      return `Health fell from ${was} to ${now} in 30 days${parts ? `: ${parts}` : ""}`;
    }
  }
}
