import type { TestDatabase } from "./database";
import type { Person } from "./people";
import { callAs, ownerRows } from "./statements";

/** What became of one address. */
export type Asked = { id?: string; token?: string; email: string; refused?: string };

/** Asking people of one organization, and what reached them. */
export function askingIn(db: TestDatabase, org: string) {
  return {
    invite: (who: Person, people: unknown[], type = "sales", into = org) =>
      callAs<Asked[]>(db, who, "invite_to_assessment", into, type, JSON.stringify(people)),
    assign: (who: Person, people: Person[], type = "sales", due: string | null = null) =>
      callAs<{ assigned: number; changed: number }>(
        db,
        who,
        "assign_assessment",
        org,
        type,
        people.map(({ id }) => id),
        due,
        "Before Friday.",
        2,
      ),
    told: (person: Person) =>
      ownerRows<{ title: string; link: string }>(
        db,
        "select title, link from public.notifications where u_id = $1 order by created_at desc, id",
        person.id,
      ),
    mails: (person: Person) =>
      ownerRows<{ subject: string }>(
        db,
        "select subject from public.mail_outbox where u_id = $1 order by created_at",
        person.id,
      ),
  };
}
