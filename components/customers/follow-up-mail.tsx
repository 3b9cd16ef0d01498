"use client";

import { Copy, Mail } from "lucide-react";
import { useState } from "react";
import { Field } from "@/components/shared/form-field";
import { Button, buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { mailtoOf } from "@/lib/customers/follow-up/rules";

/** The drafted mail, to be changed, copied, or opened in one's own mail program. It is never sent from here. */
export function FollowUpMail({
  draft,
}: {
  draft: { to: string[]; subject: string; body: string };
}) {
  const [to, setTo] = useState(draft.to.join(", "));
  const [subject, setSubject] = useState(draft.subject);
  const [body, setBody] = useState(draft.body);
  const toast = useToast();
  const recipients = to
    .split(/[,;\s]+/)
    .map((each) => each.trim())
    .filter(Boolean);
  const address = mailtoOf({ to: recipients, subject, body });
  async function copy() {
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${body}`);
      toast.show({ title: "Mail copied" });
    } catch {
      toast.show({
        title: "This browser does not let pages copy. Select the text and copy it yourself.",
        tone: "risk",
      });
    }
  }
  return (
    <Card aria-labelledby="mail" className="max-w-3xl">
      <CardHead id="mail" title="Follow-up mail" meta="a draft; nothing is sent from here" />
      <CardBody className="grid gap-3">
        <Field name="to" label="To">
          <Input value={to} onChange={(event) => setTo(event.target.value)} />
        </Field>
        <Field name="subject" label="Subject">
          <Input value={subject} onChange={(event) => setSubject(event.target.value)} />
        </Field>
        <Field name="body" label="Text">
          <Textarea rows={20} value={body} onChange={(event) => setBody(event.target.value)} />
        </Field>
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" onClick={() => void copy()}>
            <Copy />
            Copy mail
          </Button>
          {address ? (
            <a href={address} className={buttonClass()}>
              <Mail />
              Open in mail program
            </a>
          ) : (
            <span className="text-meta text-ink-3">
              Too long for a mail program to take over; copy it instead.
            </span>
          )}
        </div>
      </CardBody>
    </Card>
  );
}
