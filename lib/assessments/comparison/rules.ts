import type { Content, Template } from "../template/types";
import type { Difference } from "./types";

type Flat = Map<string, string>;

/** Everything a thing says, leaf by leaf: "texts, low, description". Lists of texts are one leaf. */
function flatten(value: unknown, at: string[], flat: Flat): Flat {
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    flat.set(at.join(", "), value.join("\n"));
  else if (
    value &&
    typeof value === "object" &&
    at.at(-1) !== "when" &&
    at.at(-1) !== "show_if" &&
    at.at(-1) !== "options"
  )
    for (const [key, inner] of Object.entries(value)) flatten(inner, [...at, key], flat);
  else flat.set(at.join(", "), typeof value === "string" ? value : JSON.stringify(value));
  return flat;
}

function leaves(place: string, before: unknown, after: unknown): Difference[] {
  const [old, now] = [flatten(before, [], new Map()), flatten(after, [], new Map())];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((what) => {
    const [was, is] = [old.get(what) ?? null, now.get(what) ?? null];
    return was === is ? [] : [{ place, what, before: was, after: is }];
  });
}

type Keyed = { key: string };

function lists(word: string, before: readonly Keyed[], after: readonly Keyed[]): Difference[] {
  const [old, now] = [before, after].map(
    (list) => new Map(list.map((item) => [item.key, item] as const)),
  ) as [Map<string, Keyed>, Map<string, Keyed>];
  const kept = (list: readonly Keyed[], other: Map<string, Keyed>) =>
    list.flatMap(({ key }) => (other.has(key) ? [key] : []));
  const reordered = kept(before, now).join() !== kept(after, old).join();
  return [
    ...before.flatMap((item) =>
      now.has(item.key)
        ? []
        : [{ place: `${word} ${item.key}`, what: "removed", before: nameOf(item), after: null }],
    ),
    ...after.flatMap((item) => {
      const was = old.get(item.key);
      const place = `${word} ${item.key}`;
      return was
        ? leaves(place, was, item)
        : [{ place, what: "added", before: null, after: nameOf(item) }];
    }),
    ...(reordered
      ? [
          {
            place: `${word} order`,
            what: "order",
            before: kept(before, now).join("\n"),
            after: kept(after, old).join("\n"),
          },
        ]
      : []),
  ];
}

function nameOf(item: object): string {
  const { title, text, recommendation } = item as Record<string, unknown>;
  const named = [title, text, recommendation].find((value) => typeof value === "string");
  return typeof named === "string" ? named : JSON.stringify(item);
}

type Version = Pick<Template, "title" | "summary" | "minutes"> & { content: Partial<Content> };

/** What differs from one version to another, in the order of the parts. */
export function differencesOf(before: Version, after: Version): Difference[] {
  const about = ({ title, summary, minutes }: Version) => ({ title, summary, minutes });
  const list = <Item extends Keyed>(value: readonly Item[] | undefined) => value ?? [];
  return [
    ...leaves("About", about(before), about(after)),
    ...lists("Category", list(before.content.categories), list(after.content.categories)),
    ...lists("Question", list(before.content.questions), list(after.content.questions)),
    ...leaves("Brackets", before.content.brackets ?? {}, after.content.brackets ?? {}),
    ...lists("Rule", list(before.content.rules), list(after.content.rules)),
  ];
}
