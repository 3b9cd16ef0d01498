/** A next step of a contract, and the task that was made of it. */
export type ContractStep = {
  text: string;
  task: { id: string; title: string; status: string; due: string | null } | null;
};
