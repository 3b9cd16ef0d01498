import type { Filter } from "@/components/shared/filter-values";

export type Owner = { id: string; name: string };

/** The filter by CSM, for who sees the customers of several; none for anybody else. */
export function ownerFilter(owners: Owner[] | null): Filter[] {
  if (!owners) return [];
  const options = owners.map(({ id, name }) => ({ value: id, label: name }));
  return [{ key: "owner", name: "CSM", options: [...options, { value: "none", label: "Nobody" }] }];
}
