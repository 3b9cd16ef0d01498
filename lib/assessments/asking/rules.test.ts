import { describe, expect, it } from "vitest";
import { askedMail, assessLink, describeReminded, readPeople } from "./rules";
import type { Asked } from "./types";

describe("readPeople", () => {
  it.each([
    ["anna@tallow.co", [{ email: "anna@tallow.co" }]],
    [
      "Anna@Tallow.co, ben@tallow.co; c@d.co",
      ["anna@tallow.co", "ben@tallow.co", "c@d.co"].map((email) => ({ email })),
    ],
    ["Anna Tallow <anna@tallow.co>", [{ email: "anna@tallow.co", name: "Anna Tallow" }]],
    ["Anna Tallow,anna@tallow.co", [{ email: "anna@tallow.co", name: "Anna Tallow" }]],
    ['anna@tallow.co;"Anna Tallow"', [{ email: "anna@tallow.co", name: "Anna Tallow" }]],
    [
      "name,email\r\nAnna,anna@tallow.co\r\n\r\nBen,ben@tallow.co",
      [
        { email: "anna@tallow.co", name: "Anna" },
        { email: "ben@tallow.co", name: "Ben" },
      ],
    ],
    [
      "\ufeffemail\tname\nanna@tallow.co\tAnna Tallow",
      [{ email: "anna@tallow.co", name: "Anna Tallow" }],
    ],
    [
      "Ann <a@b.co>, Ben <b@c.co>",
      [
        { email: "a@b.co", name: "Ann" },
        { email: "b@c.co", name: "Ben" },
      ],
    ],
  ])("reads %j", (text, people) => {
    expect(readPeople(text)).toEqual({ people, stray: [] });
  });

  it("tells back what is no address, and drops doubles", () => {
    expect(readPeople("a@b.co\nhello\nA@b.co")).toEqual({
      people: [{ email: "a@b.co" }],
      stray: ["hello"],
    });
    expect(readPeople("a@b.co, b@c.co, hello").stray).toEqual(["hello"]);
  });
});

const asked: Asked = {
  id: "1",
  token: "secret",
  email: "anna@tallow.co",
  name: null,
  message: "You know us from outside.",
  due_on: "2026-12-05",
  expires_at: "2026-12-26T10:00:00Z",
  locale: "en",
  assessment_type: "sales",
  started: false,
  title: "Sales performance",
  minutes: 20,
  org_name: "Meridian",
};

describe("the mail of an invitation", () => {
  it("says who asks, what for, how long it takes, by when, and whom the link serves", () => {
    const mail = askedMail(asked, "Priya Raman");
    expect(mail.subject).toBe("Priya Raman asks for your view: Sales performance");
    expect(mail.lead).toContain("20 minutes");
    expect(mail.lead).toContain("“You know us from outside.”");
    expect(mail.lead).toContain("5 December 2026");
    expect(mail.note).toContain("anna@tallow.co alone and open until 26 December 2026");
  });

  it("reminds in other words, and offers to go on where somebody began", () => {
    const mail = askedMail({ ...asked, started: true }, "Priya Raman", true);
    expect(mail.subject).toBe("Meridian still waits for your answers: Sales performance");
    expect(mail.action).toBe("Go on where you stopped");
    expect(mail.lead).not.toContain("20 minutes");
  });

  it("is written in the language that was chosen, else in English", () => {
    expect(askedMail({ ...asked, locale: "de" }, "Priya Raman").lead).toContain("5. Dezember 2026");
    expect(askedMail({ ...asked, locale: "xx" }, "Priya Raman").action).toBe("Open the assessment");
  });

  it("leads to the page of the link", () => {
    expect(assessLink("https://cairn.example", "abc")).toBe("https://cairn.example/assess/abc");
  });
});

describe("what a reminder did", () => {
  const nothing = { told: 0, mailed: 0, unsent: [], waiting: 0, active: 0, expired: 0 };

  it("counts who was reached, and says why the others were not", () => {
    expect(describeReminded({ ...nothing, told: 2, mailed: 1 })).toEqual({
      title: "3 people reminded",
    });
    expect(describeReminded({ ...nothing, waiting: 1, active: 2, expired: 1 })).toEqual({
      title: "Nobody to remind",
      detail:
        "1 person heard from you within a day; 2 people are answering right now; 1 link has expired: send them again.",
    });
  });
});
