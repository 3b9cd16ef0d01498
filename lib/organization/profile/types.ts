/** What an organization says about itself; settings show it to its owner and admins. */
export type OrganizationProfile = {
  id: string;
  name: string;
  company_name: string;
  size: string | null;
  sector: string | null;
  structure: string | null;
  compliance_level: string | null;
  employee_count: number | null;
  annual_revenue: number | null;
  regulatory_requirements: string[];
};
