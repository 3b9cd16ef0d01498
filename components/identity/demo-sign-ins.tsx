"use client";

import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { demoSignInAction } from "@/lib/identity/session/actions";
import { useAction } from "@/lib/platform/use-action";
import { AuthAside } from "./auth-frame";
import { useArrival } from "./use-arrival";

type Person = { name: string; role: string; email: string; place: string };

/** The people of the demonstration data, one click each. */
export function DemoSignIns({
  people,
  password,
  next,
  stay = false,
}: {
  people: readonly Person[];
  password: string;
  next?: string;
  /** Beside an unsaved form: the page answers by itself once it is refreshed. */
  stay?: boolean;
}) {
  const { run, busy, error } = useAction(demoSignInAction);
  const [chosen, setChosen] = useState<string | null>(null);
  const arrive = useArrival();

  async function signIn(email: string) {
    if (busy) return;
    setChosen(email);
    const answer = await run({ email, next });
    if (answer.ok && !stay) arrive(answer.data.next);
  }

  return (
    <AuthAside label="Demonstration sign-ins">
      <h2 className="text-question!">Demonstration sign-ins</h2>
      <p className="mt-0.5 mb-3 text-ink-2">
        One click each. Password for all: <span className="font-mono text-meta">{password}</span>
      </p>
      {error ? (
        <Note tone="risk" role="alert" className="mb-3">
          {error.message}
        </Note>
      ) : null}
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {people.map((person) => (
            <li key={person.email}>
              <button
                type="button"
                aria-disabled={busy || undefined}
                onClick={() => void signIn(person.email)}
                className="grid min-h-13 w-full grid-cols-[28px_minmax(0,1fr)_auto] items-center gap-3 px-3 py-2 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2 aria-disabled:cursor-progress"
              >
                <Avatar name={person.name} />
                <span className="min-w-0">
                  <span className="font-medium">{person.name}</span>{" "}
                  <span className="text-ink-3">· {person.role}</span>
                  <span className="block truncate text-meta text-ink-2">
                    {busy && chosen === person.email
                      ? "Signing in"
                      : `${person.email} · ${person.place}`}
                  </span>
                </span>
                <ArrowRight aria-hidden className="text-ink-3" />
              </button>
            </li>
          ))}
        </ul>
      </Card>
      <p className="mt-3 text-meta text-ink-3">
        Shown because this installation holds demonstration data. It resets with{" "}
        <span className="font-mono whitespace-nowrap">npm run db:reset</span>.
      </p>
    </AuthAside>
  );
}
