import { NoResults } from "@/components/shared/empty-state";
import { LinkButton } from "@/components/ui/button";

/** A run that is not there, or not the reader's. */
export default function FocusNotFound() {
  return (
    <main className="mx-auto max-w-form p-6">
      <NoResults
        level={1}
        title="There is no such assessment here"
        actions={
          <LinkButton variant="primary" href="/assessments">
            To the assessments
          </LinkButton>
        }
      >
        It was removed, or it is somebody else’s.
      </NoResults>
    </main>
  );
}
