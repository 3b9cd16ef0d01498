import type { Member } from "./types";

/** Roles as people read them. */
export const orgRoleWords = { owner: "Owner", admin: "Admin", member: "Member" } as const;

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The members whose name, title or address holds every word typed, whatever its accents and case. */
export function findMembers<Row extends Pick<Member, "display_name" | "email" | "title">>(
  members: Row[],
  query: string,
): Row[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return members.filter((member) => {
    const text = fold(`${member.display_name} ${member.email} ${member.title ?? ""}`);
    return words.every((word) => text.includes(word));
  });
}
