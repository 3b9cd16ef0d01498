import { formatsFor } from "@/components/shared/format";
import { AdminHome } from "@/components/workspace/admin-home";
import { CsmHome } from "@/components/workspace/csm-home";
import { MemberHome } from "@/components/workspace/member-home";
import { OrgHome } from "@/components/workspace/org-home";
import { nothingOpen } from "@/lib/assessments/catalogue/rules";
import { loadCatalogue } from "@/lib/assessments/catalogue/loaders";
import { requireViewer } from "@/lib/identity/gate";
import { loadHome } from "@/lib/workspace/home/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The home of whoever looks. */
export async function HomeSection() {
  const [reader, home, open] = await Promise.all([loadReader(), loadHome(), loadOpen()]);
  const formats = formatsFor(reader);
  switch (home.kind) {
    case "csm":
      return <CsmHome home={home} formats={formats} />;
    case "org":
      return <OrgHome home={home} catalogue={open ?? nothingOpen} formats={formats} />;
    case "member":
      return <MemberHome home={home} catalogue={open ?? nothingOpen} formats={formats} />;
    case "admin":
      return <AdminHome home={home} formats={formats} />;
  }
}

/** What waits for a customer's people; staff are asked for other things. */
async function loadOpen() {
  const viewer = await requireViewer();
  return viewer.role === "user" ? (await loadCatalogue()).catalogue : null;
}
