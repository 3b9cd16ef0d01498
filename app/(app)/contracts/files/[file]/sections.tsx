import { ContractCited } from "@/components/customers/contract-cited";
import { ContractFileVerbs } from "@/components/customers/contract-file-verbs";
import { ContractReview } from "@/components/customers/contract-review";
import { ContractSecondWait } from "@/components/customers/contract-second-wait";
import { EmptyState } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import { Crumb } from "@/components/shell/crumb";
import { Chip } from "@/components/ui/chip";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { loadFile } from "@/lib/customers/contract-file/loaders";
import { kindNames, sizeWords } from "@/lib/customers/contract-file/rules";
import type { ReadFile } from "@/lib/customers/contract-file/types";
import { proposeBase, reviewItems } from "@/lib/customers/contract-review/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Props = {
  params: Promise<{ file: string }>;
  searchParams: Promise<{ [key: string]: string | string[] | undefined }>;
};

/** PDFs alone have pages of their own; of everything else the whole text is one. */
const isNumbered = (file: ReadFile) => file.kind === "pdf";

/** A document: to be reviewed, or, once confirmed, to be read with the values that were taken from it. */
export async function OneFile({ params, searchParams }: Props) {
  const [{ file: id }, { evidence: asked }] = await Promise.all([params, searchParams]);
  const [{ file, bases, evidence }, reader] = await Promise.all([loadFile(id), loadReader()]);
  const format = formatsFor(reader);
  const review = file.status === "read" && file.proposal !== null;
  const failed = file.status === "failed";
  return (
    <>
      <Crumb label={file.file_name} />
      <PageHeader
        title={file.file_name}
        beside={<Chip>{failed ? "Not read" : review ? "To be reviewed" : "Confirmed"}</Chip>}
        lead={
          <>
            <TextLink href={`/customers/${file.customer.id}/contracts`}>
              {file.customer.name}
            </TextLink>
            {`, ${kindNames[file.kind]}, ${sizeWords(file.size)}${isNumbered(file) ? `, ${file.page_count} ${file.page_count === 1 ? "page" : "pages"}` : ""}, added ${format.date(file.created_at)}`}
          </>
        }
        actions={<ContractFileVerbs file={file} review={review} />}
      />
      <Notes file={file} />
      {failed ? (
        <Note tone="risk">{file.failure}</Note>
      ) : review ? (
        <Review key={file.second_state} file={file} bases={bases} today={format.now} />
      ) : (
        <ContractCited
          title={file.file_name}
          pages={file.pages}
          numbered={isNumbered(file)}
          evidence={evidence.filter(({ quote }) => quote !== null)}
          first={typeof asked === "string" ? asked : null}
          contract={file.contract_id}
        />
      )}
    </>
  );
}

function Notes({ file }: { file: ReadFile }) {
  const notes = [
    ...file.notes,
    ...(file.has_object || file.status === "failed"
      ? []
      : ["Of this document the text is kept, not the original file."]),
  ];
  const waits = file.status === "read" && file.second_state === "asked";
  if (notes.length === 0 && !waits) return null;
  return (
    <div className="mb-4 grid gap-2">
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      {waits ? <ContractSecondWait file={file.id} /> : null}
    </div>
  );
}

function Review({
  file,
  bases,
  today,
}: {
  file: ReadFile;
  bases: Parameters<typeof ContractReview>[0]["bases"];
  today: Date;
}) {
  const terms = file.proposal!;
  const items = reviewItems(terms, file.second);
  const ended = terms.expiration_date
    ? terms.expiration_date.value < today.toISOString().slice(0, 10)
    : false;
  return (
    <>
      {items.length === 0 ? (
        <EmptyState bare title="No terms were found in this document">
          <p>Its text can be read beside. Add the terms by hand, or discard the document.</p>
        </EmptyState>
      ) : null}
      <ContractReview
        file={{
          id: file.id,
          name: file.file_name,
          numbered: isNumbered(file),
          missing: terms.missing_info,
        }}
        customer={file.customer}
        pages={file.pages}
        items={items}
        bases={bases}
        first={{ base: proposeBase(terms, bases), status: ended ? "expired" : "active" }}
      />
    </>
  );
}
