"use client";

import { FileText } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { Popover, usePopoverClose } from "@/components/ui/popover";

/** The result as a PDF: as the person sees it, or to hand on. Plain links: the answer is a file. */
export function PdfMenu({ path }: { path: string }) {
  return (
    <Popover
      label="PDF"
      walk
      className="min-w-56"
      buttonClassName={buttonClass()}
      button={
        <>
          <FileText />
          PDF
        </>
      }
    >
      <ul className="grid">
        <PdfLink href={path}>As it stands here</PdfLink>
        <PdfLink href={`${path}?answers=1`}>With all my answers</PdfLink>
        <PdfLink href={`${path}?answers=0`}>To hand on, without answers</PdfLink>
      </ul>
    </Popover>
  );
}

function PdfLink({ href, children }: { href: string; children: string }) {
  const close = usePopoverClose();
  return (
    <li>
      <a
        href={href}
        download
        onClick={close}
        className="flex min-h-8 w-full items-center rounded-sm px-2 py-1 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2 max-md:min-h-10"
      >
        {children}
      </a>
    </li>
  );
}
