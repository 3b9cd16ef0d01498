import { asService } from "./accounts";
import type { Visit } from "./visits";
import { world } from "./world";

type Row = { id: string };

/** A row of the demonstration's CSM. */
async function one(table: string, filter: string): Promise<string> {
  const csm = await world.csm();
  const [row] = await asService<Row[]>(
    `${table}?select=id,customers!${table}_customer_id_fkey!inner(csm_id)&customers.csm_id=eq.${csm}&limit=1&${filter}`,
  );
  return row!.id;
}

const noOne = "00000000-0000-4000-8000-000000000000";
const documentIn = (filter: string) => async () =>
  `/contracts/files/${await one("contract_files", filter)}`;
const withDocument = async () => {
  const [row] = await asService<{ contract_id: string }[]>(
    `contract_files?select=contract_id,customers!contract_files_customer_id_fkey!inner(csm_id)&customers.csm_id=eq.${await world.csm()}&amends_contract_id=not.is.null&limit=1`,
  );
  return `/contracts/${row!.contract_id}`;
};

export const contractVisits: Record<string, Visit[]> = {
  "/contracts": [
    { who: "csm", what: "the contracts", at: "/contracts" },
    { who: "admin", what: "everybody's contracts", at: "/contracts?show=all" },
    { who: "csm", what: "documents to review, in the list", at: "/contracts?show=review" },
    { who: "csm", what: "the contracts, with nothing found", at: "/contracts?q=zzzzzz" },
    { who: "newCsm", what: "the contracts, with none yet", at: "/contracts" },
  ],
  "/contracts/[id]": [
    { who: "csm", what: "a contract that was amended", at: withDocument },
    {
      who: "csm",
      what: "a contract that was entered by hand",
      at: async () =>
        `/contracts/${await one("contracts", "parsed_data=is.null&file_url=is.null")}`,
    },
    { who: "csm2", what: "a contract of somebody else", at: withDocument },
    { who: "csm", what: "a contract that does not exist", at: `/contracts/${noOne}` },
  ],
  "/contracts/files/[file]": [
    { who: "csm", what: "a document to be reviewed", at: documentIn("status=eq.read") },
    { who: "csm", what: "a document that was confirmed", at: documentIn("status=eq.confirmed") },
    { who: "csm2", what: "a document of somebody else", at: documentIn("status=eq.confirmed") },
  ],
};
