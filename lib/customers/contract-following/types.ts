/** A contract that may renew another one of the same customer; nobody has said yet whether it does. */
export type Following = {
  renewal_id: string;
  contract_id: string;
  due_on: string;
  before: string | null;
  contract: string | null;
  starts: string;
  ends: string;
};
