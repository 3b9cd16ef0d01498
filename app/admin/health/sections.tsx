import { HealthModelList } from "@/components/customers/health-model-list";
import { formatsFor } from "@/components/shared/format";
import { loadHealthModels } from "@/lib/customers/health-model/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** Every version of every model. */
export async function HealthModelsSection() {
  const [models, reader] = await Promise.all([loadHealthModels(), loadReader()]);
  return <HealthModelList models={models} format={formatsFor(reader)} />;
}
