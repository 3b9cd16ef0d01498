import type { ContractStatus } from "./schema";
import type { Contract } from "./types";

export const contractStatusNames: Record<ContractStatus, string> = {
  draft: "Draft",
  active: "Active",
  expired: "Expired",
  terminated: "Terminated",
};

/** What a contract is called: its own title, else whom it is with. */
export function contractTitle(contract: Pick<Contract, "file_name" | "company_name">): string {
  return contract.file_name ?? contract.company_name ?? "Contract without a title";
}
