import { ProfileForm } from "@/components/identity/profile-form";
import { loadProfile } from "@/lib/identity/account/loaders";
import { timeZonesByRegion } from "@/lib/identity/account/rules";

/** The person as others see them, and how they read dates. */
export async function ProfileSection() {
  const { profile } = await loadProfile();
  return <ProfileForm profile={profile} zones={timeZonesByRegion()} />;
}
