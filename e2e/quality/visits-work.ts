import { asService } from "./accounts";
import type { Visit } from "./visits";
import { world, type CustomerState } from "./world";

type Who = Visit["who"];
const each = (whos: Who[], what: string, at: Visit["at"], heading?: RegExp): Visit[] =>
  whos.map((who) => ({ who, what, at, heading }));

type Template = { id: string; content: object };

const published = async (): Promise<Template> => {
  const [row] = await asService<Template[]>(
    "assessment_templates?select=id,content&assessment_type=eq.leadership&status=eq.published",
  );
  return row!;
};

let draft: Promise<string> | null = null;
/** A draft that lacks an anchor, so that the page also shows what is wrong. */
const draftId = (): Promise<string> =>
  (draft ??= (async () => {
    const { content } = await published();
    const spoiled = JSON.parse(JSON.stringify(content)) as { questions: { anchors?: string[] }[] };
    spoiled.questions.find(({ anchors }) => anchors)!.anchors!.pop();
    const [row] = await asService<{ id: string }[]>("assessment_templates?select=id", {
      body: {
        assessment_type: "leadership",
        version: 900 + Math.floor(Math.random() * 90_000),
        title: "Leadership",
        content: spoiled,
      },
    });
    return row!.id;
  })());

const customerTasks: Visit[] = (["full", "bare"] as CustomerState[]).map((state) => ({
  who: "csm",
  what: `the tasks of a customer ${state === "full" ? "with data" : "without data"}`,
  at: () => world.customerPath(state, "/tasks"),
}));

/** Tasks, the survey of a new organization, and the console of assessments. */
export const workVisits: Record<string, Visit[]> = {
  "/tasks": [
    ...each(["csm", "owner", "member", "admin"], "the tasks", "/tasks"),
    ...each(["csm"], "the tasks of one's customers", "/tasks?view=customers&state=all"),
    ...each(["member"], "the tasks of the organization", "/tasks?view=organization"),
    ...each(["csm"], "the tasks, with nothing found", "/tasks?q=zzzzzz"),
    ...each(["newCsm", "newOwner"], "the tasks, with none yet", "/tasks"),
  ],
  "/customers/[id]/tasks": customerTasks,
  "/welcome/survey": each(["newOwner"], "the survey of a new organization", "/welcome/survey"),
  "/assessments/survey": each(["owner", "newOwner"], "the survey later", "/assessments/survey"),
  "/admin/assessments": each(["admin"], "the assessments of the console", "/admin/assessments"),
  "/admin/assessments/[id]": [
    ...each(
      ["admin"],
      "a version that is offered",
      async () => `/admin/assessments/${(await published()).id}`,
    ),
    ...each(["admin"], "a draft with a fault", async () => `/admin/assessments/${await draftId()}`),
    ...each(
      ["admin"],
      "two versions beside each other",
      async () => `/admin/assessments/${await draftId()}?compare=${(await published()).id}`,
    ),
  ],
  "/admin/assessments/[id]/preview": [
    ...each(
      ["admin"],
      "a version to try out",
      async () => `/admin/assessments/${(await published()).id}/preview`,
    ),
    ...each(
      ["admin"],
      "a draft that cannot be tried out",
      async () => `/admin/assessments/${await draftId()}/preview`,
    ),
  ],
};
