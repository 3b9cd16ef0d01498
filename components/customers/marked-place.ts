import { useEffect, useRef } from "react";
import type { Quote } from "@/lib/customers/contract-terms/types";

const longest = 2000;

const pageOf = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-page]");

/** How many letters of a page stand before a place in it. */
function lettersBefore(page: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(page);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The words that are marked on a page of a document, or null. What runs on to another page ends with its own. */
function markedPlace(): Quote | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const page = pageOf(startContainer);
  if (!page) return null;
  const text = page.textContent;
  const from = lettersBefore(page, startContainer, startOffset);
  const to = page.contains(endContainer)
    ? lettersBefore(page, endContainer, endOffset)
    : text.length;
  const words = text.slice(from, to);
  const quote = words.trim().slice(0, longest).trimEnd();
  if (!quote) return null;
  const start = from + words.indexOf(quote);
  return { page: Number(page.dataset.page), quote, start, end: start + quote.length };
}

/**
 * What was last marked in the document. A press on a button may take the marking away, and on a phone the document is not
 * there any more when somebody is back at the fields.
 */
export function useMarkedPlace(): () => Quote | null {
  const last = useRef<Quote | null>(null);
  useEffect(() => {
    const listen = () => {
      last.current = markedPlace() ?? last.current;
    };
    document.addEventListener("selectionchange", listen);
    return () => document.removeEventListener("selectionchange", listen);
  }, []);
  return () => last.current;
}
