import { shortQuote, type Cited } from "@/lib/customers/evidence/rules";
import { TextLink } from "@/components/ui/text-link";

/** Under a value: the sentence it was read from, which leads to its place in the document; or that a person entered it. */
export function ContractCitation({ cited }: { cited: Cited }) {
  if (!cited) return <p className="text-meta text-ink-3">Entered by hand</p>;
  if (!cited.href || !cited.quote) return <p className="text-meta text-ink-3">{cited.words}</p>;
  return (
    <p className="text-meta text-ink-3">
      {cited.words},{" "}
      <TextLink href={cited.href}>
        page {cited.page}: “{shortQuote(cited.quote)}”
      </TextLink>
    </p>
  );
}
