import { NoResults } from "@/components/shared/empty-state";
import { Crumb } from "@/components/shell/crumb";
import { LinkButton } from "@/components/ui/button";

/** A record that is not there, or not the reader's to see; the shell around it stays. */
export default function NotFound() {
  return (
    <>
      <Crumb label="Not found" />
      <NoResults
        className="my-4"
        level={1}
        title="There is nothing here"
        actions={
          <LinkButton variant="primary" href="/home">
            Home
          </LinkButton>
        }
      >
        <p>
          What you look for was removed, or it is not yours to see. Ctrl K searches everything that
          is.
        </p>
      </NoResults>
    </>
  );
}
