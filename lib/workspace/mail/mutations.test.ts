import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Db } from "@/lib/platform/supabase/server";

let possible = true;
let refused: (to: string) => boolean = () => false;
const delivered: { to: string; subject: string; text: string }[] = [];
vi.mock("@/lib/platform/env", () => ({ env: () => ({ SITE_URL: "https://cairn.test" }) }));
vi.mock("@/lib/platform/mail", () => ({
  canSendMail: () => possible,
  mailBody: ({ lead, href }: { lead: string; href: string }) => ({
    text: `${lead} ${href}`,
    html: "",
  }),
  deliverMail: async (mail: { to: string; subject: string; text: string }) => {
    if (refused(mail.to)) throw new Error("550 No such mailbox");
    delivered.push(mail);
  },
}));
// Files share what they load: the next one must not find these.
afterAll(() => void vi.resetModules());
const { sendWaitingMails } = await import("./mutations");

let waiting: object[] = [];
let finished: Record<string, unknown>[] = [];
const db = {
  rpc: async (name: string, args: Record<string, unknown>) => {
    if (name === "finish_mail") finished.push(args);
    return { data: name === "claim_mails" ? waiting.splice(0, 2) : null, error: null };
  },
} as unknown as Db;

const mail = (id: string, to = `${id}@example.test`) => ({
  id,
  to,
  subject: "Renewal",
  body: "Tallow renews in 25 days.",
  link: "/customers/1",
});

beforeEach(() => {
  possible = true;
  refused = () => false;
  delivered.length = 0;
  finished = [];
  waiting = [];
});

describe("the outbox", () => {
  it("is emptied, each mail with the way to what it is about", async () => {
    waiting = [mail("a"), mail("b"), { ...mail("c"), body: "", link: null }];
    expect(await sendWaitingMails(db)).toEqual({ sent: 3, failed: 0 });
    expect(delivered[0]).toMatchObject({
      to: "a@example.test",
      subject: "Renewal",
      text: "Tallow renews in 25 days. https://cairn.test/customers/1",
    });
    expect(delivered[2]!.text).toBe("Renewal https://cairn.test/notifications");
    expect(finished).toEqual([{ p_id: "a" }, { p_id: "b" }, { p_id: "c" }]);
  });

  it("keeps a mail that was not taken, with the reason, and sends the others", async () => {
    waiting = [mail("a"), mail("b"), mail("c")];
    refused = (to) => to.startsWith("b");
    expect(await sendWaitingMails(db)).toEqual({ sent: 2, failed: 1 });
    expect(finished[1]).toEqual({ p_id: "b", p_error: "550 No such mailbox" });
  });

  it("says that the run failed when nothing was taken at all", async () => {
    waiting = [mail("a"), mail("b")];
    refused = () => true;
    await expect(sendWaitingMails(db)).rejects.toThrow("None of 2 mails was taken: 550");
    expect(finished).toHaveLength(2);
  });

  it("is left alone where no mail server is set", async () => {
    possible = false;
    waiting = [mail("a")];
    expect(await sendWaitingMails(db)).toMatchObject({ sent: 0, idle: "No mail server is set." });
    expect(waiting).toHaveLength(1);
  });
});
