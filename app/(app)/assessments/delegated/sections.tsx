import { HandedGroupCard } from "@/components/assessments/handed-group";
import { HandOverForm } from "@/components/assessments/hand-over-form";
import { EmptyState } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { hrefWith } from "@/components/shared/href-with";
import { PageHeader } from "@/components/shared/page-header";
import { Pager } from "@/components/shared/pager";
import { LinkButton } from "@/components/ui/button";
import { Tabs } from "@/components/ui/tabs";
import { loadHanded, loadHandOver } from "@/lib/assessments/handover/loaders";
import { groupHanded, type RawParams } from "@/lib/assessments/handover/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Props = { searchParams: Promise<RawParams> };

const path = "/assessments/delegated";

/** What colleagues ask of the person, and what the person asked of colleagues. */
export async function DelegatedSection({ searchParams }: Props) {
  const raw = await searchParams;
  const [{ params, page }, reader] = await Promise.all([loadHanded(raw), loadReader()]);
  const formats = formatsFor(reader);
  const { side, show } = params;
  const tab = (of: "for" | "from", label: string) => ({
    href: hrefWith(path, { side: of === "for" ? null : of, show: show === "all" ? show : null }),
    label,
    count: page.counts[of] || null,
    current: side === of,
  });
  const other = hrefWith(path, {
    side: side === "for" ? null : side,
    show: show === "all" ? null : "all",
  });
  return (
    <>
      <PageHeader
        title="Handed over"
        lead={
          side === "for"
            ? "Questions colleagues want your view on. They decide whether your answer becomes theirs; of the rest of their run you see nothing."
            : "Questions you asked colleagues. A proposal counts once you take it over, and then it names them."
        }
        actions={
          <LinkButton href={other}>{show === "all" ? "Show what waits" : "Show all"}</LinkButton>
        }
        className="mb-2"
      />
      <Tabs
        label="Sides"
        items={[tab("for", "For you"), tab("from", "From you")]}
        className="mb-4"
      />
      {page.rows.length ? (
        <div className="grid gap-4">
          {groupHanded(page.rows).map((group) => (
            <HandedGroupCard key={group.key} group={group} side={side} formats={formats} />
          ))}
          {page.prev || page.next ? (
            <Pager
              from={page.skipped + 1}
              shown={page.rows.length}
              total={page.total}
              before={page.prev && hrefWith(path, raw, { cursor: page.prev })}
              after={page.next && hrefWith(path, raw, { cursor: page.next })}
            />
          ) : null}
        </div>
      ) : (
        <EmptyState
          title={side === "for" ? "Nothing waits for you" : "Nothing waits for your colleagues"}
          actions={<LinkButton href="/assessments">To the assessments</LinkButton>}
        >
          {side === "for"
            ? "When a colleague hands you a section or a question of an assessment, it stands here and you are told."
            : "While you answer an assessment you can hand a section or a question to a colleague who knows better."}
        </EmptyState>
      )}
    </>
  );
}

/** The form to hand a part of an own run to a colleague. */
export async function HandOverSection({ searchParams }: Props) {
  const raw = await searchParams;
  const form = await loadHandOver(raw);
  const back = `/assessments/take/${form.session}`;
  const asked = typeof raw.question === "string" ? `question:${raw.question}` : null;
  return (
    <>
      <PageHeader
        title="Hand over a part"
        lead={`${form.title}, for ${form.organization ?? "yourself"}. Your colleague proposes answers; they become yours when you take them over.`}
      />
      {form.open && form.colleagues.length ? (
        <HandOverForm form={form} asked={asked} back={back} />
      ) : (
        <EmptyState
          title={form.open ? "There is no colleague to ask" : "This run is finished"}
          actions={<LinkButton href={form.open ? back : "/assessments"}>Back</LinkButton>}
        >
          {form.open
            ? "Parts are handed to members of the organization a run is made for; here you are the only one."
            : "Its answers stay as they are."}
        </EmptyState>
      )}
    </>
  );
}
