import { asService } from "./accounts";
import type { Visit } from "./visits";
import { world } from "./world";

type Row = { id: string };

const words =
  "We decided to keep the weekly call. I am worried about the export. I will send the list by Friday.";

/** A meeting of a customer of the demonstration's CSM: held, with cards in every state, or only planned. */
function lazily(held: boolean) {
  let made: Promise<string> | null = null;
  return () =>
    (made ??= (async () => {
      const customer = (await world.customerPath("full")).split("/").at(-1)!;
      const days = held ? -3 : 9;
      const [meeting] = await asService<Row[]>("meetings?select=id", {
        body: {
          customer_id: customer,
          title: held ? "Held for a visit" : "Planned for a visit",
          status: held ? "completed" : "scheduled",
          scheduled_at: new Date(Date.now() + days * 86_400_000).toISOString(),
          duration: 45,
          meeting_url: "https://meet.example/visit",
          attendees: [{ name: "Anna Berg", email: "anna@tallow.example" }, "Tom"],
          agenda: held ? ["Open points", "Usage"] : [],
        },
      });
      if (!held) return meeting!.id;
      const [transcript] = await asService<Row[]>("transcripts?select=id", {
        body: { meeting_id: meeting!.id, content: `Anna Berg: ${words}`, word_count: 20 },
      });
      const states = ["proposed", "accepted", "edited", "rejected"];
      const kinds = ["decision", "concern", "promise", "open_question"];
      for (const [at, state] of states.entries())
        await asService("meeting_cards", {
          body: {
            customer_id: customer,
            meeting_id: meeting!.id,
            transcript_id: transcript!.id,
            type: kinds[at],
            text: `A card that is ${state}`,
            speaker: "Anna Berg",
            turn: 1,
            quote: words.slice(0, 36),
            quote_start: 0,
            quote_end: 36,
            side: kinds[at] === "promise" ? "us" : null,
            due_date: kinds[at] === "promise" ? "2026-12-04" : null,
            confidence: 0.66,
            state,
            decided_at: state === "proposed" ? null : new Date().toISOString(),
          },
        });
      return meeting!.id;
    })());
}

const held = lazily(true);
const planned = lazily(false);

const visit = (who: Visit["who"], what: string, at: Visit["at"]): Visit => ({ who, what, at });
const both = (what: string, below = "") => [
  visit("csm", `a held meeting${what}`, async () => `/meetings/${await held()}${below}`),
  visit("csm", `a planned meeting${what}`, async () => `/meetings/${await planned()}${below}`),
];

/** All meetings, and the three pages of one. */
export const meetingVisits: Record<string, Visit[]> = {
  "/meetings": [
    visit("csm", "the meetings ahead", "/meetings"),
    visit("admin", "everybody's past meetings", "/meetings?view=past"),
    visit("csm", "meetings to review", "/meetings?view=review"),
    visit("csm", "the meetings, with nothing found", "/meetings?view=past&q=zzzzzz"),
    visit("newCsm", "the meetings, with none yet", "/meetings"),
  ],
  "/meetings/[id]": both(""),
  "/meetings/[id]/brief": both(", its brief", "/brief"),
  "/meetings/[id]/follow-up": both(", its mail", "/follow-up"),
};
