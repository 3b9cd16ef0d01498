import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { FigureGrid, FigureTile } from "@/components/shared/figure-tile";
import { PageHeader } from "@/components/shared/page-header";
import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { auditSentence } from "@/lib/workspace/home/rules";
import type { AdminHome as AdminHomeData } from "@/lib/workspace/home/types";
import type { HomeFormats } from "./home-formats";

/** "Is everything well, and who did what?" */
export function AdminHome({ home, formats }: { home: AdminHomeData; formats: HomeFormats }) {
  const number = (value: number) => formats.number(value);
  const alerts = home.alerts_open;
  const roles = [
    { role: "user", label: "Customers' people", count: home.roles.user },
    { role: "csm", label: "CSMs", count: home.roles.csm },
    { role: "admin", label: "Platform admins", count: home.roles.admin },
  ];
  const portfolios = [
    {
      href: "/customers/dashboard",
      label: "Portfolio dashboard",
      note: "Health, ARR and renewals, all or by CSM",
    },
    { href: "/home/needs", label: "What needs the CSMs", note: "Each CSM’s list as they see it" },
  ];
  return (
    <>
      <PageHeader
        title={formats.longDay(formats.now)}
        lead={
          alerts === 0
            ? "No security alert is open."
            : `${number(alerts)} security ${alerts === 1 ? "alert is" : "alerts are"} open.`
        }
      />
      <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]">
        <div className="grid grid-cols-1 gap-4">
          <Card aria-label="The platform in figures">
            <FigureGrid columns={4}>
              <FigureTile
                label="People"
                value={number(home.users)}
                note={`${number(home.active_7d)} active, ${number(home.new_7d)} new in 7 days`}
                href="/admin/users"
              />
              <FigureTile
                label="Organizations"
                value={number(home.organizations)}
                note="customers with people here"
              />
              <FigureTile
                label="Customers"
                value={number(home.customers)}
                note={
                  home.customers_without_csm > 0
                    ? `${number(home.customers_without_csm)} without a CSM`
                    : "all have a CSM"
                }
                href="/customers"
              />
              <FigureTile
                label="Open alerts"
                value={number(alerts)}
                note={alerts > 0 ? "rights somebody tried to change" : "nothing tried"}
                tone={alerts > 0 ? "risk" : undefined}
                href="/admin/audit"
              />
            </FigureGrid>
          </Card>
          <Card bleed aria-labelledby="audit">
            <CardHead
              id="audit"
              title="Who did what"
              actions={<TextLink href="/admin/audit">Whole log</TextLink>}
            />
            {home.recent_audit.length === 0 ? (
              <p className="px-4 py-5 text-ink-2">Nothing has been written to the log yet.</p>
            ) : (
              <ul className="divide-y divide-line">
                {home.recent_audit.map((entry) => (
                  <li
                    key={entry.id}
                    className="grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-center gap-3 px-4 py-2"
                  >
                    <p className="truncate">
                      <span className="font-medium">{entry.user_name ?? "The system"}</span>{" "}
                      <span className="text-ink-2">{auditSentence(entry)}</span>
                    </p>
                    <time dateTime={entry.timestamp} className="text-meta text-ink-3">
                      {formats.dateTime(entry.timestamp)}
                    </time>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
        <div className="grid grid-cols-1 gap-4">
          <Card aria-labelledby="portfolios">
            <CardHead id="portfolios" title="Portfolios" />
            <ul className="p-2">
              {portfolios.map(({ href, label, note }) => (
                <li key={href}>
                  <Link
                    href={href as Route}
                    className="grid min-h-11 content-center rounded-sm px-2 py-1 transition-colors hover:bg-hover"
                  >
                    <span>{label}</span>
                    <span className="text-meta text-ink-3">{note}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
          <Card aria-labelledby="roles">
            <CardHead id="roles" title="People by role" />
            <ul className="p-2">
              {roles.map(({ role, label, count }) => (
                <li key={role}>
                  <Link
                    href={`/admin/users?role=${role}` as Route}
                    className="flex min-h-8 items-center justify-between gap-3 rounded-sm px-2 transition-colors hover:bg-hover max-md:min-h-10"
                  >
                    <span>{label}</span>
                    <span className="font-medium">{number(count)}</span>
                  </Link>
                </li>
              ))}
            </ul>
            <p className="border-t border-line px-4 py-3 text-meta text-ink-3">
              {home.inactive === 0
                ? "Nobody is deactivated."
                : `${number(home.inactive)} deactivated, not counted here.`}
            </p>
          </Card>
        </div>
      </div>
    </>
  );
}
