import { Mail } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Card, CardHead } from "@/components/ui/card";
import type { HomeCsm } from "@/lib/workspace/home/types";

/** Who keeps this organization, and how to reach them. */
export function CsmCard({ csm }: { csm: HomeCsm | null }) {
  return (
    <Card aria-labelledby="csm">
      <CardHead id="csm" title="Your CSM" />
      {csm ? (
        <div className="flex items-start gap-3 p-4">
          <Avatar name={csm.name} size="lg" />
          <div className="min-w-0">
            <p>
              Your CSM is <span className="font-medium">{csm.name}</span>
              {csm.title ? <span className="text-ink-3">, {csm.title}</span> : null}
            </p>
            <a
              href={`mailto:${csm.email}`}
              className="link inline-flex min-h-6 items-center gap-1.5"
            >
              <Mail aria-hidden className="size-3.5" />
              {csm.email}
            </a>
          </div>
        </div>
      ) : (
        <p className="px-4 py-5 text-ink-2">
          No CSM is linked to your organization yet. The link begins with their invitation: once an
          owner accepts it, their name and address stand here.
        </p>
      )}
    </Card>
  );
}
