import { ContractFilesCard } from "@/components/customers/contract-files-card";
import { ContractHistory, type HistoryLine } from "@/components/customers/contract-history";
import { ContractLines } from "@/components/customers/contract-lines";
import { ContractTermsCard, type TermLine } from "@/components/customers/contract-terms-card";
import { ContractSteps } from "@/components/customers/contract-steps";
import { EntitlementMeters } from "@/components/customers/entitlement-meters";
import { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import { Crumb } from "@/components/shell/crumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { contractStatusNames, noticeDay, noticeDays } from "@/lib/customers/contract/rules";
import { fields, labelOf, valueWords } from "@/lib/customers/contract-fields/rules";
import { loadContract } from "@/lib/customers/contract-file/loaders";
import { loadUsage } from "@/lib/customers/entitlement/loaders";
import { metersOf } from "@/lib/customers/entitlement/rules";
import { citedTerm } from "@/lib/customers/evidence/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Formats = ReturnType<typeof formatsFor>;
type Loaded = Awaited<ReturnType<typeof loadContract>>;

/** A value as people read it: days and amounts in their own form, everything else as its words. */
function say(name: string, value: unknown, currency: string, format: Formats): string {
  const kind = fields.find((field) => field.name === name)?.kind;
  if (kind === "day" && typeof value === "string") return format.date(value);
  if (kind === "amount" && typeof value === "number") return format.money(value, currency);
  if (kind === "answer") return value ? "Yes" : "No";
  return valueWords(name, value);
}

/** Terms one by one; of a list each entry is a line of its own, with the sentence it was read from. */
function termLines({ contract, evidence }: Loaded, currency: string, format: Formats): TermLine[] {
  return fields
    .filter(({ name }) => name !== "entitlements" && name !== "amends" && name !== "next_steps")
    .flatMap(({ name, label, group }) => {
      const value = contract.terms[name];
      const values = Array.isArray(value)
        ? value
        : value === undefined || value === null
          ? []
          : [value];
      return values.map((one, at) => ({
        key: `${name}.${at}`,
        label,
        group,
        value: say(name, one, currency, format),
        cited: citedTerm(evidence, name, valueWords(name, one)),
      }));
    });
}

function historyLines({ contract }: Loaded, currency: string, format: Formats): HistoryLine[] {
  const files = new Map(contract.files.map(({ id, file_name }) => [id, file_name]));
  return contract.history.map((row) => ({
    id: row.id,
    label: labelOf(row.field),
    before: row.old_value === null ? "" : say(row.field, row.old_value, currency, format),
    after: say(row.field, row.new_value, currency, format),
    since: row.effective_from ? `from ${format.date(row.effective_from)}` : "",
    changed: format.date(row.changed_at),
    file: row.file_id ? { id: row.file_id, name: files.get(row.file_id) ?? "Document" } : null,
  }));
}

/** One contract: its terms with their sentences, its line items, what amendments changed, its documents and what is next. */
export async function OneContract({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [loaded, reader] = await Promise.all([loadContract(id), loadReader()]);
  const { viewer, contract, evidence } = loaded;
  const usage = await loadUsage(contract.customer.id);
  const meters = metersOf([contract], usage);
  const format = formatsFor(reader);
  const { customer, terms } = contract;
  const currency =
    typeof terms.currency === "string" && /^[A-Z]{3}$/.test(terms.currency)
      ? terms.currency
      : customer.currency;
  const notice = noticeDay({
    end_date: contract.end_date,
    notice_days: noticeDays({ notice_days: terms.notice_days as number }),
  });
  const lead = [
    contract.end_date ? `ends ${format.date(contract.end_date)}` : "no end is said",
    notice ? `notice by ${format.date(notice)}` : null,
  ].filter(Boolean);
  return (
    <>
      <Crumb label={contract.title} />
      <PageHeader
        title={contract.title}
        beside={<Chip>{contractStatusNames[contract.status]}</Chip>}
        lead={
          <>
            <TextLink href={`/customers/${customer.id}/contracts`}>{customer.name}</TextLink>
            {`, ${lead.join(", ")}`}
          </>
        }
        actions={
          <LinkButton href={`/customers/${customer.id}/contracts`}>Add a document</LinkButton>
        }
      />
      <ContractFilesCard
        title="Documents"
        files={contract.files.map((file) => ({
          id: file.id,
          name: file.file_name,
          detail: `${file.amends_contract_id ? "Amendment" : "Contract"}, confirmed ${format.date(file.confirmed_at)}`,
          waits: false,
        }))}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <ContractTermsCard
          lines={termLines(loaded, currency, format)}
          byHand={contract.files.length === 0}
        />
        <div className="grid gap-4">
          <ContractLines
            lines={contract.entitlements.map((line) => ({
              id: line.id,
              name: line.name,
              quantity: [format.number(line.quantity), line.unit].filter(Boolean).join(" "),
              price: [format.money(line.price, currency), line.period && `per ${line.period}`]
                .filter(Boolean)
                .join(" "),
              cited: citedTerm(evidence, "entitlements", null, line.name),
            }))}
          />
          {meters.length > 0 ? (
            <EntitlementMeters
              stacked
              customerId={customer.id}
              meters={meters}
              mayEdit
              format={format}
            />
          ) : null}
          <ContractHistory lines={historyLines(loaded, currency, format)} />
          <ContractSteps
            contract={contract.id}
            me={viewer.id}
            steps={contract.steps.map((step) => ({
              ...step,
              due: step.task?.due ? format.relativeDay(step.task.due) : null,
            }))}
          />
          <Sayings title="What it does not say" items={terms.missing_info} />
        </div>
      </div>
    </>
  );
}

function Sayings({ title, items }: { title: string; items: unknown }) {
  const list = Array.isArray(items) ? items.filter((item) => typeof item === "string") : [];
  if (list.length === 0) return null;
  return (
    <Card aria-label={title}>
      <CardHead title={title} />
      <CardBody>
        <ul className="grid list-disc gap-1 pl-4">
          {list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
