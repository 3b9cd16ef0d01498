"use client";

import { Download, FileSpreadsheet, FileText } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { Popover, usePopoverClose } from "@/components/ui/popover";
import type { Format } from "@/lib/customers/export/schema";

const line =
  "flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2 max-md:min-h-10 [&_svg]:text-ink-3";

/** The list as a file, with the columns it shows. Plain links: the answer is a file, which the router must not fetch ahead. */
export function PortfolioExport({ query }: { query: string }) {
  return (
    <Popover
      label="Export"
      walk
      className="min-w-48"
      buttonClassName={buttonClass()}
      button={
        <>
          <Download />
          Export
        </>
      }
    >
      <ul className="grid">
        <FileLink format="xlsx" query={query} />
        <FileLink format="csv" query={query} />
      </ul>
    </Popover>
  );
}

const words: Record<Format, { label: string; icon: React.ReactNode }> = {
  xlsx: { label: "Excel workbook", icon: <FileSpreadsheet /> },
  csv: { label: "CSV file", icon: <FileText /> },
};

function FileLink({ format, query }: { format: Format; query: string }) {
  const close = usePopoverClose();
  const parameters = [query, `format=${format}`].filter(Boolean).join("&");
  return (
    <li>
      <a href={`/api/customers/export?${parameters}`} download className={line} onClick={close}>
        {words[format].icon}
        {words[format].label}
      </a>
    </li>
  );
}

/** The selection as a file. Its ids go as a form, because they would not fit into an address. */
export function SelectionExport({ ids, state }: { ids: string[]; state: string }) {
  const close = usePopoverClose();
  return (["xlsx", "csv"] as const).map((format) => (
    <li key={format}>
      <form action="/api/customers/export" method="post" onSubmit={close}>
        {[...new URLSearchParams(state)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="format" value={format} />
        <input type="hidden" name="ids" value={ids.join(",")} />
        <button type="submit" className={line}>
          {words[format].icon}
          {words[format].label}
        </button>
      </form>
    </li>
  ));
}
