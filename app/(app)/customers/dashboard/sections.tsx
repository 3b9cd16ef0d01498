import { CsmChooser } from "@/components/customers/csm-chooser";
import { DashboardPage } from "@/components/customers/dashboard-page";
import { formatsFor } from "@/components/shared/format";
import { LoadingCard } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { loadCsms, loadDashboard } from "@/lib/customers/dashboard/loaders";
import { wholeOf } from "@/lib/customers/dashboard/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Search = Promise<{ csm?: string | string[] }>;

/** The portfolio of who looks, or for a platform admin everybody's or that of one CSM. */
export async function DashboardSection({ searchParams }: { searchParams: Search }) {
  const asked = (await searchParams).csm;
  const [{ viewer, csm, portfolio }, reader, csms] = await Promise.all([
    loadDashboard(asked),
    loadReader(),
    loadCsms(),
  ]);
  const format = formatsFor(reader);
  const admin = viewer.role === "admin";
  const { customers } = wholeOf(portfolio);
  const count = `${format.number(customers)} ${customers === 1 ? "customer" : "customers"}`;
  return (
    <>
      <PageHeader
        title={csm ? `Portfolio of ${portfolio.csm!.name}` : "Portfolio"}
        lead={`${count} on ${format.date(portfolio.today)}; without archived and churned ones. Every number opens its list.`}
        actions={
          admin ? (
            <CsmChooser csms={csms} value={csm} path="/customers/dashboard" all="Everybody" />
          ) : undefined
        }
      />
      <DashboardPage portfolio={portfolio} owner={csm} admin={admin} format={format} />
    </>
  );
}

/** The shape of the page while it is read. */
export function DashboardLoading() {
  return (
    <>
      <PageHeader title="Portfolio" lead="Reading the portfolio." />
      <LoadingCard label="Loading figures" height={92} className="mb-5 max-lg:mb-4" />
      <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]">
        <LoadingCard label="Loading health over twelve months" height={280} />
        <LoadingCard label="Loading health now" lines={5} />
      </div>
    </>
  );
}
