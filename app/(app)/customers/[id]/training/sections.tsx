import { TrainingModules } from "@/components/customers/training-modules";
import { formatsFor } from "@/components/shared/format";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { loadProgress } from "@/lib/learning/progress/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** How far the people of a customer are in each module. */
export async function TrainingTab({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [{ detail }, rows, reader] = await Promise.all([
    loadCustomer(id),
    loadProgress(id),
    loadReader(),
  ]);
  return (
    <TrainingModules customer={detail.customer.name} rows={rows} format={formatsFor(reader)} />
  );
}
