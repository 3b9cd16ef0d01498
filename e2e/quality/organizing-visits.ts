import { people } from "../fixtures";
import { asService } from "./accounts";
import { assessLink } from "./assess-links";
import type { Visit, Who } from "./visits";

const each = (whos: Who[], what: string, at: Visit["at"], heading?: RegExp): Visit[] =>
  whos.map((who) => ({ who, what, at, heading }));

/** The open run of a member of the demonstration, of which parts can be handed over. */
async function runOfMember(): Promise<string> {
  const [person] = await asService<{ u_id: string }[]>(
    `tier2_users?select=u_id&email=eq.${people.member.email}`,
  );
  const [run] = await asService<{ id: string }[]>(
    `assessment_sessions?select=id&u_id=eq.${person!.u_id}&org_id=not.is.null&status=in.(not_started,in_progress)&order=created_at&limit=1`,
  );
  return run!.id;
}

/** The pages of asking, answering by link and handing over. */
export const organizingVisits: Record<string, Visit[]> = {
  "/assessments/manage": [
    ...each(["owner", "csm", "admin"], "participation", "/assessments/manage"),
    ...each(["newOwner"], "participation, with nobody asked yet", "/assessments/manage"),
    ...each(["newCsm"], "participation of no organization", "/assessments/manage"),
    ...each(
      ["owner"],
      "participation, with nobody found",
      "/assessments/manage?q=zzzzzz&state=overdue",
    ),
  ],
  "/assessments/manage/invite": each(["owner"], "the form to invite", "/assessments/manage/invite"),
  "/assessments/manage/assign": each(["owner"], "the form to assign", "/assessments/manage/assign"),
  "/assessments/manage/[type]": [
    ...each(["owner", "csm"], "the answers of several", "/assessments/manage/customer_experience"),
    ...each(["newOwner"], "the answers of nobody", "/assessments/manage/bpm"),
  ],
  "/assessments/delegated": [
    ...each(
      ["member"],
      "what was handed over, from you",
      "/assessments/delegated?side=from&show=all",
    ),
    ...each(["member"], "what was handed to you", "/assessments/delegated"),
  ],
  "/assessments/delegated/new": each(
    ["member"],
    "the form to hand over",
    async () => `/assessments/delegated/new?run=${await runOfMember()}`,
  ),
  "/assess/[token]": [
    ...(["open", "begun", "completed", "expired", "revoked"] as const).map((state) => ({
      who: "nobody" as const,
      what: `an invitation to an assessment that is ${state}`,
      at: async () => `/assess/${await assessLink(state)}`,
    })),
    ...each(["nobody"], "an invitation to an assessment nobody knows", `/assess/${"x".repeat(43)}`),
    ...each(
      ["member"],
      "an invitation to an assessment for somebody else",
      async () => `/assess/${await assessLink("open")}`,
    ),
  ],
};
