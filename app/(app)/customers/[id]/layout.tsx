import type { Metadata } from "next";
import { Suspense } from "react";
import { loadCustomerIfAny } from "@/lib/customers/customer/loaders";
import { CustomerHead, CustomerHeadLoading } from "./sections";

export async function generateMetadata({
  params,
}: LayoutProps<"/customers/[id]">): Promise<Metadata> {
  const found = await loadCustomerIfAny((await params).id);
  if (!found) return { title: { absolute: "No such customer · Cairn" } };
  const { name } = found.detail.customer;
  return { title: { default: name, template: `%s · ${name} · Cairn` } };
}

/** Header and tabs of a customer; they stay while the tabs below change. */
export default function CustomerLayout({ params, children }: LayoutProps<"/customers/[id]">) {
  return (
    <>
      <Suspense fallback={<CustomerHeadLoading />}>
        <CustomerHead params={params} />
      </Suspense>
      {children}
    </>
  );
}
