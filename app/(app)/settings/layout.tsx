import { unstable_rethrow } from "next/navigation";
import { Suspense, type ReactNode } from "react";
import { PageHeader } from "@/components/shared/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/identity/gate";
import { can } from "@/lib/identity/membership/permissions";

const own = [
  { href: "/settings", label: "Profile" },
  { href: "/settings/sign-in", label: "Sign-in" },
  { href: "/settings/appearance", label: "Appearance" },
];

/** Owners and admins find their organization here too. Tabs are no reason to fail: the page below says what is wrong. */
async function SettingsTabs() {
  let organization = false;
  try {
    organization = can(
      await requireViewer({ withoutOrganization: true }),
      "organization.update_profile",
    );
  } catch (error) {
    unstable_rethrow(error);
  }
  const items = organization
    ? [...own, { href: "/settings/organization", label: "Organization" }]
    : own;
  return <TabsNav label="Settings" items={items} />;
}

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageHeader title="Settings" className="mb-1!" />
      <Suspense fallback={<TabsNav label="Settings" items={own} />}>
        <SettingsTabs />
      </Suspense>
      <div className="max-w-180 pt-4">{children}</div>
    </>
  );
}
