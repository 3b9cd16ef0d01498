import { Mail } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";

/** Who keeps this organization as a customer, and how to reach them. */
export function CsmCard({ csm }: { csm: { name: string; email: string; title: string | null } }) {
  return (
    <Card aria-labelledby="csm">
      <CardHead id="csm" title="Your CSM" />
      <CardBody className="grid gap-3">
        <div className="flex items-center gap-3">
          <Avatar name={csm.name} size="lg" />
          <div className="min-w-0">
            <p className="font-medium">{csm.name}</p>
            <p className="truncate text-meta text-ink-3">
              {csm.title ?? "Customer success manager"}
            </p>
          </div>
        </div>
        <p className="text-ink-2">
          Your CSM is {csm.name}. Write whenever something is unclear or stuck.
        </p>
        <a href={`mailto:${csm.email}`} className={buttonClass("plain")}>
          <Mail />
          <span className="truncate">{csm.email}</span>
        </a>
      </CardBody>
    </Card>
  );
}
