import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * The one link of the house. It does not fetch its page ahead because it can be seen: a page shows dozens of links, and
 * what they would fetch, read and run kept the browser busy just when somebody wanted to use it. The shell fetches the
 * page of a link as soon as somebody points at it (`useApproach`), unless the link forbids it.
 */
export function Link({ prefetch, ...props }: ComponentProps<typeof NextLink>) {
  return <NextLink data-ahead={prefetch === false ? undefined : ""} {...props} prefetch={false} />;
}
