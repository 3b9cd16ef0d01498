import type { Metadata } from "next";
import { Suspense } from "react";
import { CreateCustomerForm } from "@/components/customers/customer-forms";
import { LoadingForm } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { requireCsm } from "@/lib/identity/gate";

export const metadata: Metadata = { title: "New customer" };

async function Form() {
  await requireCsm();
  return <CreateCustomerForm />;
}

export default function NewCustomerPage() {
  return (
    <>
      <PageHeader
        title="New customer"
        lead="The name is enough to begin with. You own the customer; you can hand it over later."
      />
      <Suspense fallback={<LoadingForm label="Loading form" fields={6} />}>
        <Form />
      </Suspense>
    </>
  );
}
