import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { EditCustomerForm } from "@/components/customers/customer-forms";
import { LoadingForm } from "@/components/shared/loading";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { can } from "@/lib/customers/customer/permissions";
import { factsOf } from "@/lib/customers/customer/rules";

export const metadata: Metadata = { title: "Edit" };

async function Form({ params }: { params: Promise<{ id: string }> }) {
  const { viewer, detail } = await loadCustomer((await params).id);
  if (!can(viewer, "customer.edit", detail.customer)) notFound();
  const { customer } = detail;
  return (
    <EditCustomerForm id={customer.id} updatedAt={customer.updated_at} facts={factsOf(customer)} />
  );
}

export default function EditCustomerPage({ params }: PageProps<"/customers/[id]/edit">) {
  return (
    <Suspense fallback={<LoadingForm label="Loading form" fields={6} />}>
      <Form params={params} />
    </Suspense>
  );
}
