import { asPerson, asService, freshName, makeOwner } from "./accounts";
import { callApi } from "../fixtures";

export type AssessState = "open" | "begun" | "completed" | "expired" | "revoked";

type Asked = { id: string; token: string };

let host: ReturnType<typeof makeOwner> | undefined;
const made = new Map<AssessState, Promise<string>>();

/** Calls a function as somebody who is not signed in. */
export async function asGuest<Data>(name: string, args: object): Promise<Data> {
  const { status, data } = await callApi(`/rest/v1/rpc/${name}`, { body: args });
  if (status >= 300) throw new Error(`The API answered ${status}: ${JSON.stringify(data)}`);
  return data as Data;
}

async function make(state: AssessState): Promise<string> {
  host ??= makeOwner("Hella", freshName("Asking House"));
  const { token, org } = await host;
  const [asked] = await asPerson<Asked[]>(token, "invite_to_assessment", {
    p_org: org,
    p_type: "leadership",
    p_people: [{ email: `${state}.${crypto.randomUUID().slice(0, 8)}@example.test` }],
    p_message: "You know us from outside.",
  });
  if (state === "revoked")
    await asPerson(token, "revoke_assessment_invitation", { p_id: asked!.id });
  if (state === "expired") {
    const long = new Date(Date.now() - 40 * 86_400_000).toISOString();
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    await asService(`assessment_invitations?id=eq.${asked!.id}`, {
      method: "PATCH",
      body: { created_at: long, expires_at: yesterday },
    });
  }
  if (state === "begun" || state === "completed") {
    const run = await asGuest<{ content: { questions: { key: string; kind: string }[] } }>(
      "begin_guest_run",
      { p_token: asked!.token },
    );
    const scales = run.content.questions.filter(({ kind }) => kind === "scale").slice(0, 8);
    await asGuest("save_guest_answers", {
      p_token: asked!.token,
      p_answers: scales.map(({ key }, at) => ({ question: key, value: at % 6, revision: 0 })),
    });
    if (state === "completed") await asGuest("complete_guest_run", { p_token: asked!.token });
  }
  return asked!.token;
}

/** The secret of an invitation to an assessment in a state; made when it is first asked for. */
export function assessLink(state: AssessState): Promise<string> {
  if (!made.has(state)) made.set(state, make(state));
  return made.get(state)!;
}
