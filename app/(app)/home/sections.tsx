import { formatsFor } from "@/components/shared/format";
import { AdminHome } from "@/components/workspace/admin-home";
import { CsmHome } from "@/components/workspace/csm-home";
import { MemberHome } from "@/components/workspace/member-home";
import { OrgHome } from "@/components/workspace/org-home";
import { loadHome } from "@/lib/workspace/home/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The home of whoever looks. */
export async function HomeSection() {
  const [reader, home] = await Promise.all([loadReader(), loadHome()]);
  const formats = formatsFor(reader);
  switch (home.kind) {
    case "csm":
      return <CsmHome home={home} formats={formats} />;
    case "org":
      return <OrgHome home={home} formats={formats} />;
    case "member":
      return <MemberHome home={home} formats={formats} />;
    case "admin":
      return <AdminHome home={home} formats={formats} />;
  }
}
