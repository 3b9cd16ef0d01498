import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { hrefWith, type Params } from "./href-with";

/** Downloads the list as it stands in the address; small in the head of a card. */
export function ExportLink({ href, size = "md" }: { href: string; size?: "sm" | "md" }) {
  return (
    <a className={buttonClass("plain", size)} href={href} download>
      <Download />
      Export CSV
    </a>
  );
}

/** The same for a list that is paged by key: all of it, whichever page is open. */
export const exportHref = (path: string, params: Params): string =>
  hrefWith(path, params, { cursor: null, trail: null, page: null, add: null });

/** The export of a page whose head does not wait for its address. */
export async function ExportHere({
  path,
  searchParams,
}: {
  path: string;
  searchParams: Promise<Params>;
}) {
  return <ExportLink href={exportHref(path, await searchParams)} />;
}
