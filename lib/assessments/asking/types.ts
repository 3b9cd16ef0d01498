import type { AssessmentType } from "../template/schema";

/** Somebody to invite, as typed, pasted or read from a file. */
export type InvitedPerson = { email: string; name?: string };

/** What the database answers once, to whoever sends the mail. The secret is null where the link stays as it is. */
export type Asked = {
  id: string;
  token: string | null;
  email: string;
  name: string | null;
  message: string | null;
  due_on: string | null;
  expires_at: string;
  locale: string;
  assessment_type: AssessmentType;
  started: boolean;
  title: string | null;
  minutes: number | null;
  org_name: string;
};

/** One address of several, with what became of it. `link` is known now and never again. */
export type AskedOutcome =
  | { ok: true; id: string; email: string; name: string | null; sent: boolean; link: string }
  | { ok: false; email: string; message: string };

/** Who was reminded, and who was left alone and why. */
export type Reminded = {
  /** Members and accounts, who hear of it in the product and by mail. */
  told: number;
  /** Invited addresses, which got a mail with a new link. */
  mailed: number;
  /** Mails the server did not take; their links are to be handed over. */
  unsent: AskedOutcome[];
  waiting: number;
  active: number;
  expired: number;
};
