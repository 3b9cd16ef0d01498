import type { Failure } from "./result";

/** Sentences for the codes that the database and the gate raise. What people read comes from here, never from an exception. */
const sentences: Record<string, string> = {
  unavailable:
    "The server did not answer. What you typed is still here. Try again in a few seconds.",
  session_ended:
    "Your session ended. Sign in again in another tab, then save once more; what you typed is still here.",
  not_allowed: "You are not allowed to do this. Ask an owner or admin if you should be.",
  not_found: "This does not exist any more, or it is not yours to see.",
  invalid_input: "Some fields need a look. What you typed is still here.",
  conflict: "Somebody changed this in the meantime. Reload to see the newest state.",
  duplicate: "This exists already.",
  too_many: "Too many tries. Wait a moment and try again.",
  fault:
    "This did not work, and the fault was recorded. Nothing was saved; what you typed is still here.",
  invitation_unknown: "This invitation is not known. Ask for a new one.",
  invitation_accepted: "This invitation was used already. Sign in to go on.",
  invitation_expired: "This invitation has expired. Ask for a new one.",
  invitation_revoked: "This invitation was withdrawn. Ask the person who invited you.",
  invitation_other_email:
    "This invitation is for another e-mail address. Sign in with the address it was sent to.",
  email_unverified: "Confirm your e-mail address first: open the link in the mail we sent you.",
  already_member: "This person is a member already.",
  already_invited: "This address has an open invitation. Send it again instead.",
  already_linked: "This customer is linked to an organization already.",
  organization_linked: "This organization is linked to another customer already.",
  last_owner: "An organization needs an owner. Hand ownership over first.",
  owner_only: "Only the owner can do this.",
  target_not_csm: "That person is not a CSM.",
  own_role: "You cannot change your own role. Ask another platform admin.",
  organization_name_invalid: "An organization's name has 2 to 120 characters.",
  email_invalid: "This is not an e-mail address. Try anna@tallow.co.",
  role_invalid: "This role cannot be given here.",
  member_unknown: "This person is not a member any more.",
  owner_fixed: "The owner stays until the ownership is handed over.",
  user_unknown: "There is no such account any more.",
  not_yourself: "You cannot switch off your own account. Ask another platform admin.",
  has_customers: "This person still has customers. Hand them over first.",
  invitation_staff: "This address belongs to your own team. Invite somebody at the customer.",
  restore_expired: "This was deleted too long ago to be restored.",
  customer_archived: "This customer is archived. Restore it first.",
  rate_limited: "Too many tries. Wait a few minutes and try again.",
  in_use: "Somebody worked on what came of this. Take that back first.",
  last_admin: "Cairn needs one platform admin. Make another one first.",
};

/** An expected refusal. Thrown by core functions, turned into a `Result` by the action ladder. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly sentence?: string,
    readonly fields?: Record<string, string[]>,
  ) {
    super(code);
    this.name = "AppError";
  }

  /** A refusal that belongs to one field of the form. */
  static field(name: string, sentence: string): AppError {
    return new AppError("invalid_input", undefined, { [name]: [sentence] });
  }
}

/**
 * PostgREST answers faults as plain objects, and the action client hands on nothing but errors: thrown as it is, a fault
 * would lose its code. So each core function throws what this makes of it.
 */
export function asError(fault: { message: string } | Error): Error {
  return fault instanceof Error ? fault : Object.assign(new Error(fault.message), fault);
}

/** The sentence for a code; an unknown code reads as a recorded fault. */
export function sentenceFor(code: string): string {
  return sentences[code] ?? sentences.fault!;
}

/** Whether the database raised one of our own codes. */
export function isKnownCode(code: string): boolean {
  return code in sentences;
}

/** A failure as people read it. */
export function toFailure(
  code: string,
  sentence?: string,
  fields?: Record<string, string[]>,
): Failure {
  return { code, message: sentence ?? sentenceFor(code), ...(fields ? { fields } : {}) };
}
