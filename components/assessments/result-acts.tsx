import { FileDown, FileText } from "lucide-react";
import type { formatsFor } from "@/components/shared/format";
import { buttonClass } from "@/components/ui/button";
import { linkState } from "@/lib/assessments/share/rules";
import type { Result } from "@/lib/assessments/result/types";
import { PdfMenu } from "./pdf-menu";
import { PrintButton } from "./print-button";
import { ShareDialog } from "./share-dialog";
import { StartRun } from "./start-run";

type Format = ReturnType<typeof formatsFor>;

/** What can be done with a result: share it, take it along, take the assessment again. */
export function ResultActs({
  result,
  pdf,
  format,
}: {
  result: Result;
  /** Whether the server has a browser to make PDFs with; else the reader's own prints. */
  pdf: boolean;
  format: Format;
}) {
  const api = `/api/assessments/results/${result.id}`;
  return (
    <>
      {result.mine || result.shares.length ? (
        <ShareDialog result={result.id} mine={result.mine} links={linkLines(result, format)} />
      ) : null}
      {pdf && result.mine ? (
        <PdfMenu path={`${api}/pdf`} />
      ) : pdf ? (
        <a href={`${api}/pdf`} download className={buttonClass()}>
          <FileText />
          PDF
        </a>
      ) : (
        <PrintButton />
      )}
      <a href={`${api}/csv`} download className={buttonClass()}>
        <FileDown />
        CSV
      </a>
      {result.mine ? <StartRun type={result.type} title={result.title} words="Retake" /> : null}
    </>
  );
}

function linkLines(result: Result, format: Format) {
  return result.shares.map((link) => {
    const state = linkState(link, format.now);
    const day = format.date(state === "revoked" ? link.revoked_at : link.expires_at);
    return {
      id: link.id,
      name: link.label ?? `Made on ${format.date(link.created_at)}`,
      shows: link.details ? "With details" : "Total only",
      until: state === "open" ? `open until ${day}` : `ended on ${day}`,
      views: link.views
        ? `opened ${link.views === 1 ? "once" : `${format.number(link.views)} times`}, last ${format.date(link.viewed_at)}`
        : "not opened yet",
      state,
    };
  });
}
