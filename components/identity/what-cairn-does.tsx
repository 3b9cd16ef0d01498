import { BandChip } from "@/components/shared/health";
import { Card } from "@/components/ui/card";
import { AuthAside } from "./auth-frame";

/** One customer's score by the documented model: three messages, two trainings. The parts add up to the score. */
const parts = [
  { label: "Engagement", source: "3 agent messages in 30 days", points: "15.0" },
  { label: "Adoption", source: "two trainings, 41% and 80%", points: "30.5" },
  { label: "Rounding", source: "scores are whole numbers", points: "−0.5" },
];

const promises = [
  ["For CSMs", "what needs you today, and why"],
  ["For their customers", "where you stand, and who your CSM is"],
  ["For both", "every figure opens the list it counts"],
] as const;

/** What stands beside the forms of strangers where there is nothing else to say: the product's one idea, as an example. */
export function WhatCairnDoes() {
  return (
    <AuthAside label="What Cairn does" className="max-lg:hidden">
      <p className="text-question font-semibold">Every score says why</p>
      <p className="mt-0.5 mb-3 text-ink-2">An example, as a CSM sees it.</p>
      <Card className="overflow-hidden">
        <div className="flex h-11 items-center gap-2 border-b border-line px-4">
          <span className="font-medium">Halden Logistics</span>
          <span className="ml-auto">
            <BandChip score={45} />
          </span>
        </div>
        <dl>
          {parts.map((part) => (
            <div
              key={part.label}
              className="grid grid-cols-[96px_minmax(0,1fr)_auto] items-center gap-3 border-b border-line px-4 py-2"
            >
              <dt>{part.label}</dt>
              <dd className="truncate text-meta text-ink-3">{part.source}</dd>
              <dd>{part.points}</dd>
            </div>
          ))}
          <div className="flex items-center px-4 py-2 font-medium">
            <dt>Score</dt>
            <dd className="ml-auto">45</dd>
          </div>
        </dl>
      </Card>
      <ul className="mt-6 grid gap-2">
        {promises.map(([who, what]) => (
          <li key={who} className="text-ink-2">
            <span className="font-medium text-ink">{who}:</span> {what}.
          </li>
        ))}
      </ul>
    </AuthAside>
  );
}
