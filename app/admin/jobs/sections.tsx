import { JobTable } from "@/components/admin/job-table";
import { formatsFor } from "@/components/shared/format";
import { loadJobs } from "@/lib/admin/jobs/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** Every job with its newest run. */
export async function JobsSection() {
  const [jobs, reader] = await Promise.all([loadJobs(), loadReader()]);
  return <JobTable jobs={jobs} format={formatsFor(reader)} />;
}
