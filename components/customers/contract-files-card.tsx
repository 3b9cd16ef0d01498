import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";

export type FileLine = {
  id: string;
  name: string;
  detail: string;
  waits: boolean;
  failed?: boolean;
};

/** Documents, those that wait for a review first. */
export function ContractFilesCard({ title, files }: { title: string; files: FileLine[] }) {
  if (files.length === 0) return null;
  return (
    <Card aria-labelledby="contract-files" className="mb-4">
      <CardHead id="contract-files" title={title} meta={String(files.length)} />
      <ul>
        {files.map((file) => (
          <li
            key={file.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 first:border-t-0"
          >
            <TextLink href={`/contracts/files/${file.id}`} className="min-w-0 break-words">
              {file.name}
            </TextLink>
            {file.failed ? <Chip tone="risk">Not read</Chip> : null}
            {file.waits ? <Chip tone="watch">To be reviewed</Chip> : null}
            <span className="ml-auto text-meta text-ink-3">{file.detail}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
