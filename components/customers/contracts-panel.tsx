"use client";

import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "@/components/shared/empty-state";
import { FactList, type Fact } from "@/components/shared/facts";
import { Button, LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { contractStatusNames, contractTitle } from "@/lib/customers/contract/rules";
import type { Contract } from "@/lib/customers/contract/types";
import { ContractDialog } from "./contract-dialog";
import { useAdding } from "./use-adding";

/** A contract with its facts in words, written on the server. */
export type ContractView = {
  contract: Contract;
  facts: Fact[];
  lines: { id: string; name: string; quantity: string; price: string }[];
};

/** The contracts of a customer, the one that ends last first. */
export function ContractsPanel({
  customer,
  contracts,
  mayEdit,
  adding,
}: {
  customer: { id: string; name: string; currency: string };
  contracts: ContractView[];
  mayEdit: boolean;
  adding: boolean;
}) {
  const [chosen, setOpen] = useState<Contract | "new" | null>(null);
  const address = useAdding(adding && mayEdit);
  const open = chosen ?? (address.adding ? "new" : null);
  function close() {
    setOpen(null);
    address.leave();
  }
  const none = contracts.length === 0;
  const add = mayEdit ? (
    <Button variant={none ? "primary" : "plain"} onClick={() => setOpen("new")}>
      <Plus />
      New contract
    </Button>
  ) : null;
  return (
    <>
      {none ? (
        <EmptyState title="No contract yet" actions={add}>
          <p>
            Add what was agreed with {customer.name}. The end of an active contract becomes the
            renewal date.
          </p>
        </EmptyState>
      ) : (
        <>
          <div className="mb-3 flex justify-end">{add}</div>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            {contracts.map((view) => (
              <ContractCard
                key={view.contract.id}
                view={view}
                onEdit={mayEdit ? setOpen : undefined}
              />
            ))}
          </div>
        </>
      )}
      {open ? (
        <ContractDialog
          customer={customer}
          contract={open === "new" ? undefined : open}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function ContractCard({
  view: { contract, facts, lines },
  onEdit,
}: {
  view: ContractView;
  onEdit?: (contract: Contract) => void;
}) {
  const head = `contract-${contract.id}`;
  const title = contractTitle(contract);
  return (
    <Card aria-labelledby={head}>
      <CardHead
        id={head}
        title={title}
        actions={
          <>
            <Chip>{contractStatusNames[contract.status]}</Chip>
            <LinkButton size="sm" variant="quiet" href={`/contracts/${contract.id}`}>
              <span className="sr-only">{title}: </span>Open
            </LinkButton>
            {onEdit ? (
              <IconButton label={`Edit ${title}`} size="sm" onClick={() => onEdit(contract)}>
                <Pencil />
              </IconButton>
            ) : null}
          </>
        }
      />
      <FactList items={facts} />
      {lines.length > 0 ? (
        <table className="w-full border-t border-line">
          <caption className="sr-only">Entitlements of {title}</caption>
          <thead className="text-left text-meta text-ink-3">
            <tr>
              <th scope="col" className="h-9 pr-3 pl-4 font-medium">
                {lines.length === 1 ? "1 entitlement" : `${lines.length} entitlements`}
              </th>
              <th scope="col" className="px-3 text-right font-medium">
                Quantity
              </th>
              <th scope="col" className="pr-4 pl-3 text-right font-medium">
                Price
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id} className="border-t border-line">
                <td className="h-9 pr-3 pl-4">{line.name}</td>
                <td className="px-3 text-right whitespace-nowrap">{line.quantity}</td>
                <td className="pr-4 pl-3 text-right whitespace-nowrap">{line.price}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Card>
  );
}
