import "server-only";
import { isDemonstration } from "@/lib/platform/env";

export type DemoPerson = { name: string; role: string; email: string; place: string };

/** The seven people of the demonstration data, as `supabase/seed/` makes them. */
const people: readonly DemoPerson[] = [
  { name: "Ines Halvorsen", role: "CSM", email: "csm@cairn.test", place: "Meridian and others" },
  { name: "Tomás Rey", role: "CSM", email: "csm2@cairn.test", place: "Fjordlys and others" },
  { name: "Priya Raman", role: "Owner", email: "owner@cairn.test", place: "Meridian Health Trust" },
  {
    name: "Ben Adeyemi",
    role: "Member",
    email: "member@cairn.test",
    place: "Meridian Health Trust",
  },
  { name: "Lena Vogt", role: "Owner", email: "owner2@cairn.test", place: "Fjordlys Systems" },
  { name: "Oskar Lie", role: "Member", email: "member2@cairn.test", place: "Fjordlys Systems" },
  { name: "Nora Adams", role: "Platform admin", email: "admin@cairn.test", place: "Everything" },
];

export const demoPassword = "Cairn-demo-2026";

/** The demonstration sign-ins; none wherever a Supabase project is used. */
export function listDemoPeople(): readonly DemoPerson[] {
  return isDemonstration() ? people : [];
}

/** The password of a demonstration person, or null: it stays on the server. */
export function findDemoPassword(email: string): string | null {
  return listDemoPeople().some((person) => person.email === email) ? demoPassword : null;
}
