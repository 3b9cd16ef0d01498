import * as z from "zod";

export const organizationNameSchema = z
  .string()
  .trim()
  .min(2, "Two characters or more, for example Tallow & Finch")
  .max(120, "At most 120 characters");

export const createOrganizationSchema = z.object({ name: organizationNameSchema });

export const setCurrentOrganizationSchema = z.object({ org: z.uuid() });
