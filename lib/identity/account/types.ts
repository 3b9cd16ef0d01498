/** The person's own profile, as the settings page shows it. */
export type Profile = {
  first_name: string;
  last_name: string;
  email: string;
  title: string | null;
  phone: string | null;
  timezone: string | null;
  linkedin_url: string | null;
  department: string | null;
  locale: string | null;
};
