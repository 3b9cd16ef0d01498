/** A name to begin with when a view is copied. */
export function copyName(name: string): string {
  return `${name.slice(0, 75)} copy`;
}
