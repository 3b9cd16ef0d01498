import { ActivityList } from "@/components/customers/activity-list";
import { formatsFor } from "@/components/shared/format";
import { loadActivity } from "@/lib/customers/activity/loaders";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** Who changed what, before and after. */
export async function ActivityTab({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
}) {
  const [{ id }, { after }] = await Promise.all([params, searchParams]);
  const mark = [after].flat()[0];
  const [{ detail }, { page }, reader] = await Promise.all([
    loadCustomer(id),
    loadActivity(id, mark),
    loadReader(),
  ]);
  return (
    <ActivityList
      path={`/customers/${id}/activity`}
      page={page}
      begun={mark === undefined}
      currency={detail.customer.currency}
      format={formatsFor(reader)}
    />
  );
}
