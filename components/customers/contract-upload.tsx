"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { FileInput } from "@/components/ui/file-input";
import { Note } from "@/components/ui/note";
import { Progress } from "@/components/ui/progress";
import { TextLink } from "@/components/ui/text-link";
import { uploadContract } from "@/lib/customers/contract-file/queries";

type Sent = {
  key: number;
  name: string;
  share: number;
  outcome?: { text: string; href?: string; refused?: boolean };
};

/** As the server counts it; told here too, so that nobody waits for an upload that cannot end well. */
const most = 10 * 1024 * 1024;

/** Takes documents of contracts, several at once, one after another; each says how far it is and what came of it. */
export function ContractUpload({ customer }: { customer: string }) {
  const router = useRouter();
  const [sent, setSent] = useState<Sent[]>([]);
  const next = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const change = (key: number, part: Partial<Sent>) =>
    setSent((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));

  async function send(key: number, file: File) {
    if (file.size > most) {
      const text = `${(file.size / 1024 / 1024).toFixed(1)} MB; files of up to 10 MB are read. Leave out pictures or attachments, or split it.`;
      change(key, { share: 1, outcome: { text, refused: true } });
      return;
    }
    const answer = await uploadContract(customer, file, (share) => change(key, { share }));
    if (!answer.ok) change(key, { share: 1, outcome: { text: answer.message, refused: true } });
    else if ("same" in answer.uploaded) {
      const { same } = answer.uploaded;
      const text = `This file is here already, as ${same.file_name}. It was not stored again.`;
      change(key, { share: 1, outcome: { text, href: `/contracts/files/${same.id}` } });
    } else {
      const href = `/contracts/files/${answer.uploaded.id}`;
      change(key, { share: 1, outcome: { text: "Read. Review what was found.", href } });
      router.refresh();
    }
  }

  function take(files: File[]) {
    for (const file of files) {
      const key = next.current++;
      setSent((before) => [{ key, name: file.name, share: 0 }, ...before]);
      queue.current = queue.current.then(() => send(key, file));
    }
  }

  return (
    <Card aria-label="Add documents" className="mb-4">
      <label
        className={cn(
          "relative m-4 grid justify-items-center gap-2 rounded-md border border-dashed border-line-control px-4 py-5 text-center hover:bg-hover",
          "has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-focus",
        )}
      >
        <span className={buttonClass()}>
          <FileUp />
          Choose documents
        </span>
        <span className="text-ink-2">
          or drop them here: PDF, Word (DOCX, DOC) or text, up to 10 MB each
        </span>
        {/* It covers the whole field, so that files can be dropped anywhere on it. */}
        <FileInput
          multiple
          aria-label="Choose documents"
          accept=".pdf,.docx,.doc,.txt"
          className="absolute inset-0 cursor-pointer opacity-0"
          onFiles={take}
        />
      </label>
      {sent.length > 0 ? (
        <ul aria-label="Uploads" aria-live="polite" className="grid gap-2 px-4 pb-4">
          {sent.map((one) => (
            <li key={one.key}>
              <Upload sent={one} />
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

function Upload({ sent: { name, share, outcome } }: { sent: Sent }) {
  if (outcome)
    return (
      <Note tone={outcome.refused ? "risk" : "neutral"}>
        <span className="font-medium break-words">{name}</span>: {outcome.text}{" "}
        {outcome.href ? <TextLink href={outcome.href}>Open the document</TextLink> : null}
      </Note>
    );
  const words = share < 1 ? `${Math.round(share * 100)}%` : "Reading the text";
  return (
    <div className="grid gap-1">
      <div className="flex justify-between gap-3">
        <span className="truncate">{name}</span>
        <span className="text-ink-3">{words}</span>
      </div>
      <Progress label={`Upload of ${name}`} value={Math.round(share * 100)} text={words} />
    </div>
  );
}
