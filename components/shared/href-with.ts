export type Params = Record<string, string | string[] | undefined | null>;

/** An address with some parameters changed and all others kept; null and empty take one out. */
export function hrefWith(path: string, params: Params, changes: Params = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...params, ...changes })) {
    const list = Array.isArray(value) ? value : [value];
    for (const item of list)
      if (item !== undefined && item !== null && item !== "") search.append(key, item);
  }
  // Commas stay readable: they separate the values of one filter.
  const query = search.toString().replaceAll("%2C", ",");
  return query ? `${path}?${query}` : path;
}
