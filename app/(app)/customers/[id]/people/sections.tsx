import { PeoplePanel } from "@/components/customers/people-panel";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { can } from "@/lib/customers/customer/permissions";
import { loadPeople } from "@/lib/customers/stakeholder/loaders";

type Search = Promise<{ add?: string | string[] }>;

export async function PeopleTab({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Search;
}) {
  const [{ id }, { add }] = await Promise.all([params, searchParams]);
  const [{ viewer, detail }, { people }] = await Promise.all([loadCustomer(id), loadPeople(id)]);
  return (
    <PeoplePanel
      customer={{ id, name: detail.customer.name }}
      people={people}
      mayEdit={can(viewer, "customer.edit", detail.customer)}
      adding={add === "1"}
    />
  );
}
