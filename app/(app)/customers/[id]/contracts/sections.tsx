import { ContractFilesCard } from "@/components/customers/contract-files-card";
import { ContractFollowing } from "@/components/customers/contract-following";
import { ContractUpload } from "@/components/customers/contract-upload";
import { ContractsPanel, type ContractView } from "@/components/customers/contracts-panel";
import { EntitlementMeters } from "@/components/customers/entitlement-meters";
import type { Fact } from "@/components/shared/facts";
import { formatsFor } from "@/components/shared/format";
import { RelativeDate } from "@/components/shared/relative-date";
import { loadFiles } from "@/lib/customers/contract-file/loaders";
import { kindNames } from "@/lib/customers/contract-file/rules";
import { loadFollowing } from "@/lib/customers/contract-following/loaders";
import { loadContracts } from "@/lib/customers/contract/loaders";
import { contractTitle, noticeDay } from "@/lib/customers/contract/rules";
import type { Contract } from "@/lib/customers/contract/types";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { can } from "@/lib/customers/customer/permissions";
import { loadUsage } from "@/lib/customers/entitlement/loaders";
import { metersOf } from "@/lib/customers/entitlement/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Search = Promise<{ add?: string | string[] }>;

export async function ContractsTab({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Search;
}) {
  const [{ id }, { add }] = await Promise.all([params, searchParams]);
  const [{ viewer, detail }, { contracts }, files, usage, following, reader] = await Promise.all([
    loadCustomer(id),
    loadContracts(id),
    loadFiles(id),
    loadUsage(id),
    loadFollowing(id),
    loadReader(),
  ]);
  const { name, currency } = detail.customer;
  const format = formatsFor(reader);
  const mayEdit = can(viewer, "customer.edit", detail.customer);
  const meters = metersOf(
    contracts.map((contract) => ({ ...contract, title: contractTitle(contract) })),
    usage,
  );
  return (
    <>
      {mayEdit ? <ContractUpload customer={id} /> : null}
      <ContractFilesCard
        title="Documents to review"
        files={files
          .filter(({ status }) => status === "read" || status === "failed")
          .map((file) => ({
            id: file.id,
            name: file.file_name,
            detail: `${kindNames[file.kind]}, added ${format.date(file.created_at)}`,
            waits: file.status === "read",
            failed: file.status === "failed",
          }))}
      />
      {mayEdit ? (
        <ContractFollowing
          questions={following.map((asked) => ({
            asked,
            due: format.date(asked.due_on),
            starts: format.date(asked.starts),
          }))}
        />
      ) : null}
      <ContractsPanel
        customer={{ id, name, currency }}
        contracts={contracts.map((contract) => toView(contract, currency, format))}
        mayEdit={mayEdit}
        adding={add === "1"}
      />
      {meters.length > 0 ? (
        <EntitlementMeters customerId={id} meters={meters} mayEdit={mayEdit} format={format} />
      ) : null}
    </>
  );
}

/** The last day to end it before it renews; the days alone where it has no end yet; nothing where it does not say. */
function notice(contract: Contract, format: ReturnType<typeof formatsFor>): Fact[] {
  const { notice_days: days, status } = contract;
  if (days === null) return [];
  const words = `${format.number(days)} ${days === 1 ? "day" : "days"} before it ends`;
  const day = noticeDay(contract);
  if (day === null) return [{ label: "Notice", value: words }];
  const date = (
    <RelativeDate value={day} formats={format} both first="absolute" soon={status === "active"} />
  );
  return [
    {
      label: "Notice by",
      value: (
        <span className="inline-flex flex-wrap gap-x-1.5">
          {date}
          <span className="text-ink-3">{words}</span>
        </span>
      ),
    },
  ];
}

/** Facts in words; the amounts of a contract are in the currency of its customer. */
function toView(
  contract: Contract,
  currency: string,
  format: ReturnType<typeof formatsFor>,
): ContractView {
  const { entitlements } = contract;
  return {
    contract,
    facts: [
      { label: "Yearly amount", value: format.money(contract.arr, currency) },
      { label: "Starts", value: format.date(contract.start_date) },
      {
        label: "Ends",
        value: (
          <RelativeDate
            value={contract.end_date}
            formats={format}
            both
            first="absolute"
            soon={contract.status === "active"}
          />
        ),
      },
      ...notice(contract, format),
      { label: "Term", value: contract.contract_term ?? format.date(null) },
      ...(entitlements.length === 0 ? [{ label: "Entitlements", value: "None listed" }] : []),
    ],
    lines: entitlements.map((line) => ({
      id: line.id,
      name: line.name,
      quantity: [format.number(line.quantity), line.unit].filter(Boolean).join(" "),
      price: format.money(line.price, currency),
    })),
  };
}
