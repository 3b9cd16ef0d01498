import type { Content, Question } from "../../lib/assessments/template/types";
import { callApi } from "../fixtures";
import { asPerson, asService, freshName, makeOwner, type Account } from "./accounts";

type Given = {
  value?: number;
  choice?: string;
  answer_text?: string;
  not_applicable?: boolean;
  note?: string;
  evidence?: string;
};
type Completed = { session_id: string; result_id: string | null };

/** The questions of the offered version of a kind. */
async function offered(type: string): Promise<Content> {
  const [row] = await asService<{ content: Content }[]>(
    `assessment_templates?select=content&assessment_type=eq.${type}&status=eq.published&limit=1`,
  );
  return row!.content;
}

/** A whole run through the API, as its person: started, answered as `pick` says, ended. */
export async function takeAssessment(
  who: Account,
  org: string | null,
  type: string,
  pick: (question: Question, category: number) => Given | null,
): Promise<Completed> {
  const content = await offered(type);
  const session = await asPerson<string>(who.token, "start_assessment", {
    p_type: type,
    p_org: org,
  });
  const keys = content.categories.map(({ key }) => key);
  const rows = content.questions.flatMap((question) => {
    const given = pick(question, keys.indexOf(question.category));
    const none = {
      value: null,
      choice: null,
      answer_text: null,
      not_applicable: false,
      note: null,
      evidence: null,
    };
    return given
      ? [
          {
            session_id: session,
            assessment_type: type,
            question_key: question.key,
            ...none,
            ...given,
          },
        ]
      : [];
  });
  const answered = await callApi("/rest/v1/assessment_responses", { token: who.token, body: rows });
  if (answered.status >= 300) throw new Error(JSON.stringify(answered.data));
  return asPerson<Completed>(who.token, "complete_assessment", { p_session: session });
}

/** A point as it counts, whichever way the question is asked. */
export const counting = (question: Question, point: number): Given =>
  question.kind === "scale"
    ? { value: question.reversed ? 5 - point : point }
    : question.kind === "choice"
      ? { choice: question.options![0]!.key }
      : { answer_text: "Somebody who looks after it." };

/** The first category strong, the second weak, the rest between; a note and a reference beside the first answer. */
export const uneven = (question: Question, category: number): Given => ({
  ...counting(question, [5, 1, 3][category] ?? 3),
  note: "Differs between the sites.",
  evidence: "https://intranet.example/handbook",
});

/** An owner with two results of one kind, the later one better. */
export async function makeResults(first = "Rhea") {
  const owner = await makeOwner(first, freshName("Tallow House"));
  const type = "customer_experience";
  await takeAssessment(owner, owner.org, type, (question) => counting(question, 1));
  const { result_id, session_id } = await takeAssessment(owner, owner.org, type, uneven);
  return { owner, result: result_id!, session: session_id };
}

export type LinkKind = "total" | "details" | "expired" | "revoked";

/** The address of a link to a result, in one of the states a link can be in. */
export async function shareOf(owner: Account, result: string, kind: LinkKind): Promise<string> {
  const link = await asPerson<{ id: string; token: string }>(owner.token, "share_result", {
    p_result: result,
    p_days: 30,
    p_label: "Board",
    p_details: kind === "details",
  });
  if (kind === "revoked") await asPerson(owner.token, "revoke_share_link", { p_link: link.id });
  if (kind === "expired") {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    await asService(`share_links?id=eq.${link.id}`, {
      method: "PATCH",
      body: { expires_at: yesterday },
    });
  }
  return `/share/${link.token}`;
}
