import { Waterfall } from "@/components/shared/charts/waterfall";
import { BandChip } from "@/components/shared/health";
import { LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Brand } from "@/components/shell/brand";

/** Worked by the documented model: three messages in 30 days, two people's training at 40 and 80 percent. */
const example = [
  {
    key: "engagement",
    label: "Engagement",
    value: 30,
    weight: 0.5,
    points: 15,
    input_text: "3 messages in 30 days; 10 is full",
    has_data: true,
  },
  {
    key: "adoption",
    label: "Adoption",
    value: 60,
    weight: 0.5,
    points: 30,
    input_text: "2 people in training, at 40% and 80%",
    has_data: true,
  },
];

const people = [
  {
    who: "Customer success manager",
    question: "What needs me today, and why?",
    answer:
      "One list, heaviest first: renewals without a meeting, scores that fell, concerns nobody owns, customers gone silent. Each line says its reason in numbers.",
  },
  {
    who: "Owner or admin of an organization",
    question: "Where do we stand?",
    answer:
      "Your people, open invitations and profile on one page, with the next step, and which CSM keeps you.",
  },
  {
    who: "Everybody in it",
    question: "What is open for me?",
    answer:
      "Your training, your organization and your CSM with their address. When nothing is open, it says so.",
  },
  {
    who: "Platform admin",
    question: "Is everything well, and who did what?",
    answer: "Roles, security alerts and a log of every change: who, when, and what it was before.",
  },
];

const habits = [
  [
    "Why, always",
    "Every score opens to its parts. They add up exactly, and each leads to the records behind it.",
  ],
  [
    "Every number opens its list",
    "A figure on a page leads to the customers it counts, and the two agree.",
  ],
  ["No data is not zero", "What is missing is left out of a score and said to be missing."],
  [
    "Yours",
    "It runs on your machine, or on your own Supabase project. Row level security decides who sees what.",
  ],
] as const;

/** What Cairn is, for people who are not signed in. */
export function ProductPage() {
  return (
    <div className="mx-auto max-w-page px-6 max-md:px-4">
      <header className="flex h-14 items-center gap-2">
        <Brand />
        <nav aria-label="Main" className="ml-auto flex items-center gap-2">
          <LinkButton variant="quiet" href="/sign-up" className="max-md:hidden">
            Create an organization
          </LinkButton>
          <LinkButton href="/sign-in">Sign in</LinkButton>
        </nav>
      </header>
      <main>
        <section className="grid items-center gap-x-12 gap-y-8 py-16 max-md:py-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)]">
          <div>
            <h1 className="text-hero max-md:text-score">
              Keep customers healthy, onboarded and renewed
            </h1>
            <p className="mt-4 max-w-[52ch] text-question text-ink-2">
              Cairn is one workspace for the people who keep customers and for the customers
              themselves. It says what needs you today, why, and which record says so.
            </p>
            <div className="mt-6 flex flex-wrap gap-2 max-md:*:flex-1">
              <LinkButton variant="primary" href="/sign-up">
                Create an organization
              </LinkButton>
              <LinkButton href="/sign-in">Sign in</LinkButton>
            </div>
          </div>
          <Card aria-labelledby="example">
            <CardHead
              id="example"
              title="Health"
              meta="an example"
              actions={
                <span className="flex items-center gap-2">
                  <BandChip score={45} />
                  <span className="text-figure font-medium">45</span>
                </span>
              }
            />
            <CardBody>
              <Waterfall parts={example} score={45} locale="en-GB" />
            </CardBody>
          </Card>
        </section>
        <section aria-labelledby="people" className="border-t border-line py-10 max-md:py-8">
          <h2 id="people" className="text-title font-semibold">
            Four people, one question each
          </h2>
          <ul className="mt-6 grid gap-x-8 gap-y-7 md:grid-cols-2 lg:grid-cols-4">
            {people.map(({ who, question, answer }) => (
              <li key={who}>
                <p className="text-meta text-ink-3">{who}</p>
                <h3 className="mt-1 text-question">{question}</h3>
                <p className="mt-1.5 text-read text-ink-2">{answer}</p>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="habits" className="border-t border-line py-10 max-md:py-8">
          <h2 id="habits" className="text-title font-semibold">
            What it holds to
          </h2>
          <dl className="mt-6 grid gap-x-8 gap-y-6 md:grid-cols-2 lg:grid-cols-4">
            {habits.map(([name, meaning]) => (
              <div key={name}>
                <dt className="text-read font-medium">{name}</dt>
                <dd className="mt-1 text-read text-ink-2">{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </main>
      <footer className="border-t border-line py-6 text-meta text-ink-3">
        Cairn is open source under the MIT licence.
      </footer>
    </div>
  );
}
