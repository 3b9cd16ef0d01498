"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Prints by the reader's browser, which can save as PDF too. */
export function PrintButton() {
  return (
    <Button onClick={() => window.print()}>
      <Printer />
      Print
    </Button>
  );
}
