import { unstable_rethrow } from "next/navigation";
import { SharedResultPage } from "@/components/assessments/shared-result";
import { EmptyState, ErrorState } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { loadShared } from "@/lib/assessments/share/loaders";
import { closedWords } from "@/lib/assessments/share/rules";

/** One page for every state of a link. */
export async function SharedSection({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const loaded = await loadShared(token).catch((error: unknown) => {
    unstable_rethrow(error);
    return null;
  });
  if (!loaded) {
    return (
      <ErrorState level={1} title="The result did not load">
        <p>The server did not answer. The link is not used up by opening it.</p>
      </ErrorState>
    );
  }
  const { shared, reader } = loaded;
  const format = formatsFor(reader);
  if (shared.state === "open") return <SharedResultPage shared={shared} format={format} />;
  const { title, lead } = closedWords(
    shared.state,
    shared.state === "expired" ? format.date(shared.expired_at) : undefined,
  );
  return (
    <EmptyState level={1} title={title}>
      <p>{lead}</p>
    </EmptyState>
  );
}
