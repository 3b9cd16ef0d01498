"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Prints by the reader's browser, which can save as PDF too. What cannot be opened on paper is opened before. */
export function PrintButton() {
  function print() {
    for (const one of document.querySelectorAll("details[data-print]"))
      one.setAttribute("open", "");
    window.print();
  }
  return (
    <Button onClick={print}>
      <Printer />
      Print
    </Button>
  );
}
