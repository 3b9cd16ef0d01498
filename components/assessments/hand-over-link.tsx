import { Users } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { hrefWith } from "@/components/shared/href-with";

/** The verb beside a question: ask a colleague. Leads to the form, where the rest of the section can be handed over too. */
export function HandOverLink({
  run,
  question,
  text,
}: {
  run: string;
  question: string;
  text: string;
}) {
  return (
    <LinkButton
      variant="quiet"
      size="sm"
      prefetch={false}
      href={hrefWith("/assessments/delegated/new", { run, question })}
    >
      <Users /> Ask a colleague
      <span className="sr-only">: {text}</span>
    </LinkButton>
  );
}
