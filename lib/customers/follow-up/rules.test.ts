import { describe, expect, it } from "vitest";
import type { Card } from "../meeting-card/types";
import { draftFollowUp, mailtoOf } from "./rules";

const card = (facts: Partial<Card>): Card => ({
  id: "1",
  type: "decision",
  text: "We begin with Porto.",
  speaker: "Anna",
  turn: 1,
  quote: "We begin with Porto.",
  start: 0,
  end: 20,
  owner: null,
  due: null,
  side: null,
  importance: "medium",
  confidence: 0.9,
  state: "accepted",
  insight_id: null,
  task_id: null,
  promise_id: null,
  ...facts,
});

const scene = {
  title: "Kick-off",
  day: "3 Mar 2027",
  recipients: [
    { name: "Anna Berg", email: "anna@tallow.example" },
    { name: "Tom Reyes", email: null },
  ],
  sender: "Iris Halvorsen",
  date: (day: string) => `the ${day}`,
};

describe("the mail after a meeting", () => {
  it("says what was accepted and nothing else, who and by when", () => {
    const mail = draftFollowUp(
      [
        card({}),
        card({
          type: "promise",
          side: "us",
          text: "Send the plan",
          owner: "Iris",
          due: "2027-03-05",
        }),
        card({ type: "promise", side: "customer", text: "List of users", state: "edited" }),
        card({ type: "concern", text: "Never said", state: "rejected" }),
        card({ type: "concern", text: "Not yet decided", state: "proposed" }),
      ],
      scene,
    );
    expect(mail.to).toEqual(["anna@tallow.example"]);
    expect(mail.body).toContain("Hello Anna and Tom,");
    expect(mail.body).toContain("What we decided\n- We begin with Porto\n");
    expect(mail.body).toContain("What we do\n- Send the plan (Iris, by the 2027-03-05)");
    expect(mail.body).toContain("What you do\n- List of users\n");
    expect(mail.body).not.toMatch(/Never said|Not yet decided|What worries you/);
  });

  it("opens in a mail program unless it is too long for one", () => {
    const address = mailtoOf({ to: ["a@x.example"], subject: "A & B", body: "One\nTwo" })!;
    expect(address).toBe("mailto:a%40x.example?subject=A%20%26%20B&body=One%0D%0ATwo");
    expect(mailtoOf({ to: [], subject: "", body: "x".repeat(9000) })).toBeNull();
  });
});
