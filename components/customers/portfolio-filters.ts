import type { Filter } from "@/components/shared/filter-values";
import { sizeNames, stageNames } from "@/lib/customers/customer/rules";
import { currencies, sizes, stages } from "@/lib/customers/customer/types";
import {
  bandKeys,
  linkKeys,
  movedKeys,
  renewalWindows,
  unknownKeys,
} from "@/lib/customers/portfolio/types";
import {
  bandNames,
  linkNames,
  modelName,
  movedNames,
  unknownNames,
} from "@/lib/customers/portfolio/rules";
import { type ListParams } from "@/lib/customers/portfolio/schema";

export type Choice = { value: string; label: string };

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
    key: "moved",
    name: "Score in 30 days",
    options: movedKeys.map((way) => ({ value: way, label: movedNames[way] })),
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

/** What a figure put into the address, a day or a model; there is nothing to choose, only to take away. */
const given = (key: string, name: string, value: string | undefined, label = value): Filter[] =>
  value ? [{ key, name, options: [{ value, label: label ?? value }] }] : [];

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

/** The filters that the list offers now. `owners` is there for people who see more than their own customers. */
export function portfolioFilters(
  params: ListParams,
  industries: string[],
  owners: Choice[] | null,
): Filter[] {
  // Stages are named, so there is nothing left to leave out.
  const byStage = params.stage.length > 0;
  const known = plain
    .filter((filter) => filter.key !== "stage_not" || !byStage)
    .map((filter) =>
      filter.key === "renewal_within" ? withWindow(filter, params.renewal_within) : filter,
    );
  const first = byStage ? 1 : 2;
  return [
    ...known.slice(0, first),
    {
      key: "industry",
      name: "Industry",
      options: industries.map((name) => ({ value: name, label: name })),
    },
    ...known.slice(first),
    ...given("renewal_from", "Renewal from", params.renewal_from),
    ...given("renewal_to", "Renewal until", params.renewal_to),
    ...given("model", "Health model", params.model, params.model && modelName(params.model)),
    ...(owners
      ? [{ key: "owner", name: "Owner", options: [...owners, { value: "none", label: "Nobody" }] }]
      : []),
    archived,
  ];
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
