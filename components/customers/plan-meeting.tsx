"use client";

import { CalendarPlus } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CustomerCombobox } from "./customer-combobox";
import { MeetingDialog } from "./meeting-dialog";
import { useAdding } from "./use-adding";

/** Plans a meeting from the list of all: first with whom, then when. */
export function PlanMeeting({ zone, adding }: { zone: string; adding: boolean }) {
  const [asked, setAsked] = useState(false);
  const [customer, setCustomer] = useState<{ id: string; name: string } | null>(null);
  const address = useAdding(adding);
  const router = useRouter();
  const open = asked || address.adding;
  function close() {
    setAsked(false);
    setCustomer(null);
    address.leave();
  }
  return (
    <>
      <Button variant="primary" onClick={() => setAsked(true)}>
        <CalendarPlus />
        Plan a meeting
      </Button>
      {open && !customer ? (
        <Dialog open onClose={close} title="Meet which customer?">
          <CustomerCombobox focusFirst onChoose={setCustomer} />
        </Dialog>
      ) : null}
      {open && customer ? (
        <MeetingDialog
          customer={customer.id}
          zone={zone}
          onClose={close}
          onSaved={(id) => router.push(`/meetings/${id}` as Route)}
        />
      ) : null}
    </>
  );
}
