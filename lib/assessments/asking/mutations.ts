import "server-only";
import { readLimit } from "@/lib/identity/limits/rules";
import { asError } from "@/lib/platform/errors";
import { mailBody, sendMail } from "@/lib/platform/mail";
import type { Db } from "@/lib/platform/supabase/server";
import { askedMail, assessLink } from "./rules";
import type { AssignInput, InviteInput, RemindInput } from "./schema";
import type { Asked, AskedOutcome, Reminded } from "./types";

type Sender = { name: string; origin: string };

/** Mails at a time: a mail server takes several, and two hundred one by one would keep somebody waiting. */
const together = 8;

/** Hands the mail of one link over. A mail that cannot be sent is no failure: the link is shown to be handed over. */
async function deliver(
  asked: Asked,
  sender: Sender | null,
  from: string,
  origin: string,
  reminder: boolean,
): Promise<AskedOutcome> {
  const link = assessLink(origin, asked.token!);
  const { subject, ...parts } = askedMail(asked, from, reminder);
  const sent = sender
    ? await sendMail({ to: asked.email, subject, ...mailBody({ ...parts, href: link }) })
    : false;
  return { ok: true, id: asked.id, email: asked.email, name: asked.name, sent, link };
}

async function deliverAll(list: Asked[], sender: Sender, mail: boolean, reminder = false) {
  const outcomes: AskedOutcome[] = [];
  for (let at = 0; at < list.length; at += together) {
    const some = list.slice(at, at + together);
    outcomes.push(
      ...(await Promise.all(
        some.map((asked) =>
          deliver(asked, mail ? sender : null, sender.name, sender.origin, reminder),
        ),
      )),
    );
  }
  return outcomes;
}

/** Invites people and mails their links, or answers the links to be handed over; an address that is refused stops nobody. */
export async function invitePeople(
  db: Db,
  input: InviteInput & { sender: Sender },
): Promise<AskedOutcome[]> {
  const { data, error } = await db.rpc("invite_to_assessment", {
    p_org: input.org,
    p_type: input.type,
    p_people: input.people,
    p_message: input.message ?? undefined,
    p_due_on: input.due_on ?? undefined,
    p_days: input.days,
    p_locale: input.locale,
    p_mail: input.way === "mail",
  });
  if (error) throw readLimit(error);
  const answers = data as (Asked | { email: string; refused: string })[];
  const issued = answers.filter((answer): answer is Asked => "token" in answer);
  const sent = await deliverAll(issued, input.sender, input.way === "mail");
  const refused = answers.flatMap((answer) =>
    "refused" in answer
      ? [{ ok: false as const, email: answer.email, message: answer.refused }]
      : [],
  );
  return [...refused, ...sent];
}

/** Makes a new link, which voids the former one, and mails it or answers it to be handed over. */
export async function resendAsked(
  db: Db,
  input: { id: string; way: "mail" | "link"; sender: Sender },
): Promise<AskedOutcome> {
  const mail = input.way === "mail";
  const { data, error } = await db.rpc("resend_assessment_invitation", {
    p_id: input.id,
    p_mail: mail,
  });
  if (error) throw readLimit(error);
  return (await deliverAll([data as Asked], input.sender, mail))[0]!;
}

export async function extendAsked(
  db: Db,
  input: { id: string; days: number },
): Promise<{ until: string }> {
  const { data, error } = await db.rpc("extend_assessment_invitation", {
    p_id: input.id,
    p_days: input.days,
  });
  if (error) throw asError(error);
  return { until: data };
}

export async function revokeAsked(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("revoke_assessment_invitation", { p_id: id });
  if (error) throw asError(error);
}

/** Asks members; who is asked already gets the new date, words and weight. */
export async function assignMembers(
  db: Db,
  input: AssignInput,
): Promise<{ assigned: number; changed: number }> {
  const { data, error } = await db.rpc("assign_assessment", {
    p_org: input.org,
    p_type: input.type,
    p_people: input.members,
    p_due_on: input.due_on ?? undefined,
    p_message: input.message ?? undefined,
    p_weight: input.weight,
    p_priority: input.priority,
  });
  if (error) throw asError(error);
  return data as { assigned: number; changed: number };
}

export async function cancelAssignment(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("cancel_assessment_assignment", { p_id: id });
  if (error) throw asError(error);
}

/** Reminds who has not answered; the database decides who that is. */
export async function remindMissing(
  db: Db,
  input: RemindInput & { sender: Sender },
): Promise<Reminded> {
  const { data, error } = await db.rpc("remind_missing", {
    p_org: input.org,
    p_type: input.type,
    p_assignment: input.assignment,
    p_invitation: input.invitation,
  });
  if (error) throw readLimit(error);
  const { mails, ...counts } = data as Omit<Reminded, "mailed" | "unsent"> & { mails: Asked[] };
  const outcomes = await deliverAll(mails, input.sender, true, true);
  const unsent = outcomes.filter((outcome) => !outcome.ok || !outcome.sent);
  return { ...counts, mailed: outcomes.length - unsent.length, unsent };
}
