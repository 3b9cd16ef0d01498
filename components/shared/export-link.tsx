import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/button";

/** Downloads the list as it stands in the address. */
export function ExportLink({ href }: { href: string }) {
  return (
    <a className={buttonClass()} href={href} download>
      <Download />
      Export CSV
    </a>
  );
}
