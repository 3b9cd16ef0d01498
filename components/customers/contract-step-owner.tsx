"use client";

import { useEffect, useState } from "react";
import { Select } from "@/components/ui/select";
import { listCsmsAction } from "@/lib/customers/customer/actions";
import { callAction } from "@/lib/platform/use-action";

type Colleague = { id: string; name: string };

/** Whose tasks they are: one's own, or a colleague's. Colleagues come while the dialog stands already. */
export function ContractStepOwner({ me }: { me: string }) {
  const [colleagues, setColleagues] = useState<Colleague[]>([]);
  useEffect(() => {
    let wanted = true;
    void callAction<Colleague[]>(listCsmsAction, undefined).then((answer) => {
      if (wanted && "data" in answer) setColleagues(answer.data.filter(({ id }) => id !== me));
    });
    return () => {
      wanted = false;
    };
  }, [me]);
  return (
    <Select defaultValue="">
      <option value="">Me</option>
      {colleagues.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
