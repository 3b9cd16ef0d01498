import { EmptyState } from "@/components/shared/empty-state";
import { LinkButton } from "@/components/ui/button";

/** One answer for a result that does not exist and for one that is somebody else's. */
export default function ResultNotFound() {
  return (
    <EmptyState
      level={1}
      title="There is no such result"
      actions={<LinkButton href="/assessments/results">To the results</LinkButton>}
    >
      <p>It does not exist, or it is not yours to see.</p>
    </EmptyState>
  );
}
