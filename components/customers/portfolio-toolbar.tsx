"use client";

import { ArrowUpDown } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { FilterChips, Toolbar } from "@/components/shared/filter-chips";
import type { Filter } from "@/components/shared/filter-values";
import { SearchField } from "@/components/shared/search-field";
import { Menu, MenuItem } from "@/components/ui/menu";
import { listFilterChoicesAction } from "@/lib/customers/customer/actions";
import { sizeNames, stageNames } from "@/lib/customers/customer/rules";
import { currencies, sizes, stages } from "@/lib/customers/customer/schema";
import { bandNames, linkNames, unknownNames } from "@/lib/customers/portfolio/rules";
import {
  bandKeys,
  linkKeys,
  renewalWindows,
  unknownKeys,
  type ColumnKey,
  type ListParams,
} from "@/lib/customers/portfolio/schema";
import { ViewColumns } from "./view-columns";

type Choice = { value: string; label: string };
export type SortChoice = { href: string; label: string; current: boolean };

const stageOptions = stages.map((stage) => ({ value: stage, label: stageNames[stage] }));

const plain: Filter[] = [
  { key: "stage", name: "Stage", options: stageOptions, multiple: true },
  {
    key: "stage_not",
    name: "Stage is not",
    options: stageOptions,
    multiple: true,
    standing: { value: "churned", off: "none" },
  },
  {
    key: "band",
    name: "Health",
    options: bandKeys.map((band) => ({ value: band, label: bandNames[band] })),
  },
  {
    key: "renewal_within",
    name: "Renewal",
    options: renewalWindows.map((days) => ({ value: String(days), label: `in ${days} days` })),
  },
  { key: "silent", name: "Last touch", options: [{ value: "1", label: "Silent" }] },
  {
    key: "link",
    name: "Their organization",
    options: linkKeys.map((link) => ({ value: link, label: linkNames[link] })),
  },
  {
    key: "size",
    name: "Size",
    options: sizes.map((size) => ({ value: size, label: sizeNames[size] })),
  },
  {
    key: "currency",
    name: "Currency",
    options: currencies.map((currency) => ({ value: currency, label: currency })),
  },
  {
    key: "without",
    name: "Not known",
    options: unknownKeys.map((key) => ({ value: key, label: unknownNames[key] })),
  },
];

/** A day that a figure of the dashboard put into the address; there is nothing to choose, only to take away. */
const dayFilter = (key: string, name: string, day: string | undefined): Filter[] =>
  day ? [{ key, name, options: [{ value: day, label: day }] }] : [];

const archived: Filter = {
  key: "archived",
  name: "Archived",
  options: [
    { value: "hidden", label: "Hidden" },
    { value: "all", label: "Shown" },
    { value: "only", label: "Only" },
  ],
  standing: { value: "hidden", off: "all" },
};

/**
 * Search, filters and order of the list; all of it lives in the address. Industries and owners to choose from are asked
 * for when somebody goes near the filters, so that the list itself costs one call.
 */
export function PortfolioToolbar({
  industry,
  owner,
  params,
  columns,
  inView,
  admin,
  sorts,
}: {
  /** The chosen ones, which must have words before the others are known. */
  industry?: string;
  owner?: Choice;
  params: ListParams;
  columns: ColumnKey[];
  /** A saved view is open: columns are part of it. */
  inView: boolean;
  admin: boolean;
  sorts: SortChoice[];
}) {
  // Stages are named, so there is nothing left to leave out.
  const byStage = params.stage.length > 0;
  const {
    renewal_within: renewalWithin,
    renewal_from: renewalFrom,
    renewal_to: renewalTo,
  } = params;
  const [choices, setChoices] = useState<{ industries: string[]; owners: Choice[] } | null>(null);
  const asked = useRef(false);

  async function ask() {
    if (asked.current) return;
    asked.current = true;
    const answer = await listFilterChoicesAction({}).catch(() => undefined);
    if (!answer?.data) {
      // Without an answer the filters still work; the next approach asks again.
      asked.current = false;
      return;
    }
    const owners = answer.data.owners.map(({ id, name }) => ({ value: id, label: name }));
    setChoices({ industries: answer.data.industries, owners });
  }

  const filters = useMemo<Filter[]>(() => {
    const industries = new Set([...(choices?.industries ?? []), ...(industry ? [industry] : [])]);
    const owners = choices?.owners ?? (owner && owner.value !== "none" ? [owner] : []);
    const known = plain
      .filter((filter) => filter.key !== "stage_not" || !byStage)
      .map((filter) =>
        filter.key === "renewal_within" ? withWindow(filter, renewalWithin) : filter,
      );
    return [
      ...known.slice(0, byStage ? 1 : 2),
      {
        key: "industry",
        name: "Industry",
        options: [...industries].map((name) => ({ value: name, label: name })),
      },
      ...known.slice(byStage ? 1 : 2),
      ...dayFilter("renewal_from", "Renewal from", renewalFrom),
      ...dayFilter("renewal_to", "Renewal until", renewalTo),
      ...(admin
        ? [
            {
              key: "owner",
              name: "Owner",
              options: [...owners, { value: "none", label: "Nobody" }],
            },
          ]
        : []),
      archived,
    ];
  }, [choices, industry, owner, admin, byStage, renewalWithin, renewalFrom, renewalTo]);

  return (
    <div onPointerEnter={() => void ask()} onFocus={() => void ask()}>
      <Toolbar
        end={
          <>
            <Menu
              label="Order"
              variant="quiet"
              size="sm"
              button={
                <>
                  <ArrowUpDown className="size-3.5" />
                  {sorts.find((sort) => sort.current)?.label}
                </>
              }
            >
              {sorts.map((sort) => (
                <MenuItem key={sort.href} href={sort.href} current={sort.current}>
                  {sort.label}
                </MenuItem>
              ))}
            </Menu>
            <ViewColumns {...{ columns, params, inView, admin }} />
          </>
        }
      >
        <SearchField label="Search customers" placeholder="Name, person or domain" />
        <FilterChips filters={filters} />
        <ViewColumns {...{ columns, params, inView, admin }} compact />
      </Toolbar>
    </div>
  );
}

/** An address may name a window of its own, such as 45 days; it needs words too. */
function withWindow(filter: Filter, days: number | undefined): Filter {
  if (days === undefined || filter.options.some((option) => option.value === String(days)))
    return filter;
  return {
    ...filter,
    options: [...filter.options, { value: String(days), label: `in ${days} days` }],
  };
}
