export type FilterOption = { value: string; label: string };

/** One way to narrow a list. It lives in the address as `key=value` or, when `multiple`, as `key=a,b`. */
export type Filter = {
  key: string;
  /** "Stage", "Stage is not". */
  name: string;
  options: FilterOption[];
  multiple?: boolean;
  /** In force without being in the address, such as Archived: Hidden. Taking it away writes `off` there. */
  standing?: { value: string; off: string };
};

export type FilterState = Record<string, string | null>;
export type ActiveFilter = { filter: Filter; values: string[]; text: string };

/** What is chosen for one filter: from the address, else what stands without it. */
export function chosen(filter: Filter, state: FilterState): string[] {
  const raw = state[filter.key] ?? filter.standing?.value ?? "";
  const known = new Set(filter.options.map((option) => option.value));
  const values = filter.multiple ? raw.split(",") : [raw];
  return values.filter((value) => known.has(value) && value !== filter.standing?.off);
}

/** The filters in force, each with the words of its chip. Values that no option knows are not shown as filters. */
export function activeFilters(filters: Filter[], state: FilterState): ActiveFilter[] {
  return filters.flatMap((filter) => {
    const values = chosen(filter, state);
    if (values.length === 0) return [];
    const labels = values.map(
      (value) => filter.options.find((option) => option.value === value)!.label,
    );
    const text =
      labels.length > 2 ? `${labels.length} of ${filter.options.length}` : labels.join(", ");
    return [{ filter, values, text }];
  });
}

/** What to write into the address for these values of a filter; null takes the parameter out. */
export function written(filter: Filter, values: string[]): string | null {
  const { standing } = filter;
  if (values.length === 0) return standing ? standing.off : null;
  const text = filter.options
    .map((option) => option.value)
    .filter((value) => values.includes(value))
    .join(",");
  return text === standing?.value ? null : text;
}
