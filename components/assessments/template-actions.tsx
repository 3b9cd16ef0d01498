"use client";

import { CopyPlus, Download, Ellipsis, GitCompare, Play, Trash2 } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { SubmitButton } from "@/components/shared/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Menu, MenuDivider, MenuItem, MenuLabel } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import {
  copyTemplateAction,
  deleteDraftAction,
  publishTemplateAction,
} from "@/lib/assessments/template/actions";
import type { Template } from "@/lib/assessments/template/types";
import { useAction } from "@/lib/platform/use-action";

type Asking = "publish" | "delete" | null;

/** What can be done with a version as a whole. */
export function TemplateActions({
  template,
  compare,
}: {
  template: Template;
  compare: string | null;
}) {
  const [asking, setAsking] = useState<Asking>(null);
  const copy = useAction<{ id: string }>(copyTemplateAction);
  const toast = useToast();
  const router = useRouter();
  const draft = template.status === "draft";
  const others = template.versions.filter((version) => version.id !== template.id);
  const path = `/admin/assessments/${template.id}`;

  async function makeCopy() {
    const answer = await copy.run({ id: template.id });
    if (!answer.ok) return toast.show({ title: answer.error.message, tone: "risk" });
    toast.show({ title: "Draft of a new version made" });
    router.push(`/admin/assessments/${answer.data.id}` as Route);
  }

  return (
    <>
      {compare ? <LinkButton href={path}>Close the comparison</LinkButton> : null}
      <LinkButton href={`${path}/preview`}>
        <Play />
        Try it out
      </LinkButton>
      {draft ? (
        <SubmitButton busy={false} variant="plain" onPress={() => setAsking("publish")}>
          Publish
        </SubmitButton>
      ) : (
        <SubmitButton busy={copy.busy} busyLabel="Copying" onPress={() => void makeCopy()}>
          <CopyPlus />
          New version
        </SubmitButton>
      )}
      <Menu label="More" icon={<Ellipsis />}>
        <MenuItem
          icon={<Download />}
          onSelect={() => window.location.assign(`/api/assessments/templates/${template.id}`)}
        >
          Export as JSON
        </MenuItem>
        {draft ? (
          <MenuItem icon={<CopyPlus />} onSelect={() => void makeCopy()}>
            Copy as another draft
          </MenuItem>
        ) : null}
        {others.length > 0 ? <MenuDivider /> : null}
        {others.length > 0 ? <MenuLabel>Compare with</MenuLabel> : null}
        {others.slice(0, 8).map((version) => (
          <MenuItem
            key={version.id}
            icon={<GitCompare />}
            href={`${path}?compare=${version.id}`}
            current={version.id === compare}
          >
            Version {version.version}, {version.status}
          </MenuItem>
        ))}
        {draft ? <MenuDivider /> : null}
        {draft ? (
          <MenuItem icon={<Trash2 />} danger onSelect={() => setAsking("delete")}>
            Delete this draft
          </MenuItem>
        ) : null}
      </Menu>
      {asking === "publish" ? (
        <Publish template={template} onClose={() => setAsking(null)} />
      ) : null}
      {asking === "delete" ? <Remove template={template} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

function Publish({ template, onClose }: { template: Template; onClose: () => void }) {
  const publish = useAction<void>(publishTemplateAction);
  const toast = useToast();
  const offered = template.versions.find((version) => version.status === "published");
  async function onConfirm() {
    const answer = await publish.run({ id: template.id });
    if (!answer.ok) return;
    onClose();
    toast.show({ title: `Version ${template.version} published` });
  }
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => void onConfirm()}
      title={`Publish version ${template.version}?`}
      confirm="Publish"
      busyLabel="Publishing"
      danger={false}
      busy={publish.busy}
      error={publish.error?.message}
    >
      <p>
        Whoever begins from now on gets this version
        {offered ? `; version ${offered.version} is retired` : ""}. It is published as it was saved
        last and cannot be changed after that.
      </p>
      <p className="mt-2">
        {template.open === 0
          ? "No run is open."
          : `${template.open === 1 ? "1 open run keeps" : `${template.open} open runs keep`} the version it began with, and so do all results.`}
      </p>
    </ConfirmDialog>
  );
}

function Remove({ template, onClose }: { template: Template; onClose: () => void }) {
  const remove = useAction<void>(deleteDraftAction);
  const toast = useToast();
  const router = useRouter();
  async function onConfirm() {
    const answer = await remove.run({ id: template.id });
    if (!answer.ok) return;
    onClose();
    toast.show({ title: "Draft deleted" });
    router.push("/admin/assessments" as Route);
  }
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => void onConfirm()}
      title={`Delete the draft of version ${template.version}?`}
      confirm="Delete draft"
      busyLabel="Deleting"
      keep="Keep it"
      busy={remove.busy}
      error={remove.error?.message}
    >
      <p>What was written in it is gone then. Export it first to keep a file.</p>
    </ConfirmDialog>
  );
}
