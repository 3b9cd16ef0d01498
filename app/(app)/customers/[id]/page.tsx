import { Suspense } from "react";
import { CustomerOverview, CustomerOverviewLoading } from "./sections";

export default function CustomerPage({ params, searchParams }: PageProps<"/customers/[id]">) {
  return (
    <Suspense fallback={<CustomerOverviewLoading />}>
      <CustomerOverview params={params} searchParams={searchParams} />
    </Suspense>
  );
}
