import { whatItTakes } from "@/lib/assessments/guest/rules";
import type { LinkPage } from "@/lib/assessments/guest/types";

const day = (value: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(value));

/** Who asks for what, their own words, what it takes and by when. */
export function InvitedBy({ page }: { page: LinkPage }) {
  const takes = whatItTakes(page);
  return (
    <span className="grid gap-2">
      <span>
        {page.inviter ? `${page.inviter} of ${page.org_name}` : page.org_name} asks for your view.
      </span>
      {page.message ? (
        <span className="border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink">
          {page.message}
        </span>
      ) : null}
      <span className="text-meta text-ink-3">
        {[
          takes,
          page.due_on ? `Due on ${day(page.due_on)}` : null,
          `Open until ${day(page.expires_at)}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </span>
  );
}
