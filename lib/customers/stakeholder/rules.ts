import type { Sentiment } from "./schema";

export const sentimentNames: Record<Sentiment, string> = {
  positive: "Positive",
  neutral: "Neutral",
  negative: "Negative",
};

/** Whom an invitation of the customer's owner goes to unless somebody says otherwise: the primary person, else anybody with an address. */
export function addressToInvite(people: { email: string | null; is_primary: boolean }[]): string {
  const reachable = people.filter((person) => person.email);
  return (reachable.find((person) => person.is_primary) ?? reachable[0])?.email ?? "";
}
