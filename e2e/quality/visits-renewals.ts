import { asService } from "./accounts";
import type { Visit } from "./visits";

type Who = Visit["who"];
const each = (whos: Who[], what: string, at: Visit["at"], heading?: RegExp): Visit[] =>
  whos.map((who) => ({ who, what, at, heading }));

/** Any insight: a platform admin sees them all. */
const insight = async (filter: string): Promise<string> => {
  const [row] = await asService<{ id: string }[]>(`insights?select=id&${filter}&limit=1`);
  return `/insights/${row!.id}`;
};

/** Renewals and insights: with much to show, filtered, with nothing found and with nothing yet. */
export const renewalVisits: Record<string, Visit[]> = {
  "/renewals": [
    ...each(["csm", "admin"], "the renewals", "/renewals"),
    ...each(["csm"], "the renewals that were won", "/renewals?show=won"),
    ...each(["csm"], "all renewals by likelihood", "/renewals?show=all&sort=likelihood"),
    ...each(["csm"], "the renewals, with nothing found", "/renewals?q=zzzzzz"),
    ...each(["newCsm"], "the renewals, with none yet", "/renewals"),
  ],
  "/insights": [
    ...each(["csm", "admin"], "the insights", "/insights"),
    ...each(["csm"], "the board by state", "/insights?by=status"),
    ...each(["csm"], "the board by type", "/insights?by=type&status=all"),
    ...each(["csm"], "the insights, with nothing found", "/insights?q=zzzzzz"),
    ...each(["newCsm"], "the insights, with none yet", "/insights"),
  ],
  "/insights/[id]": [
    ...each(["admin"], "an insight of a meeting", () => insight("meeting_id=not.is.null")),
    ...each(["admin"], "an insight without a sentence", () => insight("meeting_id=is.null")),
  ],
};
