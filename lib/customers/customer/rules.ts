import type { Size, Stage } from "./types";
import type { Customer, CustomerFacts } from "./types";

export const stageNames: Record<Stage, string> = {
  prospect: "Prospect",
  onboarding: "Onboarding",
  active: "Active",
  renewal: "Renewal",
  at_risk: "At risk",
  churned: "Churned",
};

export const sizeNames: Record<Size, string> = {
  small: "Small, under 50 people",
  medium: "Medium, 50 to 249",
  large: "Large, 250 to 999",
  enterprise: "Enterprise, 1,000 and more",
};

/** The calendar day at a moment, where the person is. An unknown zone counts as UTC. */
export function dayIn(zone: string | null, at: Date): string {
  try {
    // The Swedish form of a date is the ISO form.
    return new Intl.DateTimeFormat("sv-SE", { timeZone: zone ?? "UTC" }).format(at);
  } catch {
    return at.toISOString().slice(0, 10);
  }
}

/** A renewal needs attention in its last 30 days, and once its day has passed. */
export function isRenewalUrgent(daysLeft: number | null, stage: Stage): boolean {
  return daysLeft !== null && stage !== "churned" && daysLeft <= 30;
}

/** Whether nothing was heard for longer than the account's own normal allows; the database keeps the moment. */
export function isSilent(silentAfter: string | null, now: Date): boolean {
  return silentAfter !== null && Date.parse(silentAfter) < now.getTime();
}

/** "No touch for 34 days; their own normal is 9", or null while all is well. */
export function silenceSentence(
  customer: Pick<Customer, "silent_after" | "last_touch_at" | "touch_gap_days" | "created_at">,
  now: Date,
): string | null {
  if (!isSilent(customer.silent_after, now)) return null;
  const since = customer.last_touch_at ?? customer.created_at;
  const days = Math.floor((now.getTime() - Date.parse(since)) / 86_400_000);
  if (!customer.last_touch_at) return `No touch yet, ${days} days after it was added`;
  const gap = customer.touch_gap_days;
  const normal =
    gap === null ? "30 days is the limit to look at it" : `their own normal is ${Math.round(gap)}`;
  return `No touch for ${days} days; ${normal}`;
}

const factNames: Record<keyof CustomerFacts, string> = {
  name: "the name",
  domain: "the domain",
  industry: "the industry",
  size: "the size",
  stage: "the stage",
  arr: "the ARR",
  currency: "the currency",
  renewal_date: "the renewal date",
  salesforce_id: "the Salesforce id",
  hubspot_id: "the HubSpot id",
};

export const factKeys = Object.keys(factNames) as (keyof CustomerFacts)[];

/** The facts of a customer, in the form the edit form sends back. */
export function factsOf(customer: CustomerFacts): CustomerFacts {
  return Object.fromEntries(factKeys.map((key) => [key, customer[key]])) as CustomerFacts;
}

/**
 * The sentence for a change in the meantime, or null when none of the facts changed: a logged touch or a new score move
 * `updated_at` too, and nobody should lose their edit to that.
 */
export function conflictSentence(
  base: Record<keyof CustomerFacts, unknown>,
  current: CustomerFacts,
): string | null {
  const changed = factKeys.filter((key) => (base[key] ?? null) !== (current[key] ?? null));
  if (changed.length === 0) return null;
  const names = changed.map((key) => factNames[key]);
  const list =
    names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `Somebody changed ${list} since you opened this form. What you typed is still here and nothing was saved.`;
}
