import { HeatMap } from "@/components/assessments/heat-map";
import { RespondentTable } from "@/components/assessments/respondent-table";
import { SpreadTable } from "@/components/assessments/spread-table";
import { EmptyState } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { hrefWith } from "@/components/shared/href-with";
import { PageHeader } from "@/components/shared/page-header";
import { Pager } from "@/components/shared/pager";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { writePlace } from "@/lib/assessments/participation/rules";
import { loadSpread } from "@/lib/assessments/spread/loaders";
import type { RawParams } from "@/lib/assessments/spread/rules";
import { typeNames } from "@/lib/assessments/template/schema";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Props = { params: Promise<{ type: string }>; searchParams: Promise<RawParams> };

/** What several people say of one assessment: spread, teams, and the results behind each figure. */
export async function SpreadSection({ params, searchParams }: Props) {
  const [{ type }, raw] = await Promise.all([params, searchParams]);
  const [{ params: asked, spread, team, list }, reader] = await Promise.all([
    loadSpread(type, raw),
    loadReader(),
  ]);
  const formats = formatsFor(reader);
  const path = `/assessments/manage/${spread.assessment_type}`;
  const org = spread.org.id;
  const title = spread.title ?? typeNames[spread.assessment_type];
  const cell = (category: string, teamId?: string) =>
    `${hrefWith(path, { org, category, team: teamId })}#results`;
  if (spread.respondents === 0) {
    return (
      <>
        <PageHeader title={title} />
        <EmptyState
          title="Nobody has answered yet"
          actions={
            <LinkButton variant="primary" href={hrefWith("/assessments/manage", { org, type })}>
              See who was asked
            </LinkButton>
          }
        >
          With the first result the scores per category stand here; from three people of a team on,
          the team as well.
        </EmptyState>
      </>
    );
  }
  const category = spread.categories.find(({ key }) => key === asked.category);
  return (
    <>
      <PageHeader
        title={title}
        lead={`${spread.respondents === 1 ? "1 person" : `${spread.respondents} people`} answered for ${spread.org.name}. The newest result of each counts, by the weight they were asked with.`}
        actions={
          <LinkButton href={hrefWith("/assessments/manage", { org, type })}>
            Who was asked
          </LinkButton>
        }
      />
      <div className="grid gap-5">
        <SpreadTable spread={spread} cell={cell} formats={formats} />
        <HeatMap spread={spread} cell={cell} />
        <Card bleed aria-labelledby="results-head" id="results">
          <CardHead
            id="results-head"
            title={`Results${team ? ` of ${team.name}` : ""}: ${category?.title ?? "Total"}`}
            meta={list ? formats.number(list.total) : undefined}
            actions={
              team || asked.category !== "total" ? (
                <LinkButton size="sm" variant="quiet" href={cell("total")}>
                  Show all
                </LinkButton>
              ) : null
            }
          />
          {list ? (
            <>
              <RespondentTable
                rows={list.rows}
                category={category?.title ?? "Total"}
                isTotal={asked.category === "total"}
                formats={formats}
              />
              <Pager
                from={list.skipped + 1}
                shown={list.rows.length}
                total={list.total}
                before={list.prev && hrefWith(path, raw, { cursor: writePlace(list.prev) })}
                after={list.next && hrefWith(path, raw, { cursor: writePlace(list.next) })}
              />
            </>
          ) : (
            <div className="p-4">
              <Note>
                A team shows its results from {spread.least} respondents on. With fewer, a figure
                would be somebody’s answer.
              </Note>
            </div>
          )}
        </Card>
      </div>
    </>
  );
}
