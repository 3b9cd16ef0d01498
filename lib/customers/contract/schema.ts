import * as z from "zod";
import { amountSchema, optionalDay, optionalText } from "../customer/schema";

export const contractStatuses = ["draft", "active", "expired", "terminated"] as const;
export type ContractStatus = (typeof contractStatuses)[number];

const mostNoticeDays = 3650;

/** Days of notice as typed: empty takes them out, a form without the field leaves them as they are. */
const noticeSchema = z
  .string()
  .trim()
  .refine(
    (text) => text === "" || (/^\d{1,4}$/.test(text) && Number(text) <= mostNoticeDays),
    `Whole days, 0 to ${mostNoticeDays}`,
  )
  .transform((text) => (text === "" ? null : Number(text)))
  .optional();

const shape = {
  file_name: z
    .string()
    .trim()
    .min(1, "Every contract has a title")
    .max(255, "A title has at most 255 characters"),
  arr: amountSchema,
  contract_term: optionalText(200, "A term"),
  start_date: optionalDay,
  end_date: optionalDay,
  notice_days: noticeSchema,
  status: z.enum(contractStatuses, "Choose one of the four states"),
};

type Read = { arr: { value: number | null }; start_date: string | null; end_date: string | null };

function settle<Input extends Read>(
  input: Input,
  context: z.RefinementCtx,
): Omit<Input, "arr"> & { arr: number | null } {
  const { start_date, end_date } = input;
  if (start_date && end_date && end_date < start_date) {
    context.addIssue({
      code: "custom",
      path: ["end_date"],
      message: "Before it starts. Choose a later day",
    });
  }
  return { ...input, arr: input.arr.value };
}

export const addContractSchema = z.object({ ...shape, customer_id: z.uuid() }).transform(settle);
export type AddContractInput = z.output<typeof addContractSchema>;

export const editContractSchema = z
  .object({ ...shape, id: z.uuid(), updated_at: z.string() })
  .transform(settle);
export type EditContractInput = z.output<typeof editContractSchema>;
