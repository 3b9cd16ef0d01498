import type { ContractStep } from "./types";

type Task = {
  id: string;
  title: string;
  status: string;
  end_time: string | null;
  contract_step: string | null;
};

/** The next steps of a contract with their tasks; what the terms have that is no sentence is left out. */
export function stepsOf(stored: unknown, tasks: readonly Task[]): ContractStep[] {
  const texts = Array.isArray(stored)
    ? [...new Set(stored.filter((text): text is string => typeof text === "string" && text !== ""))]
    : [];
  return texts.map((text) => {
    const own = tasks.filter(
      ({ contract_step, status }) => contract_step === text && status !== "cancelled",
    );
    const task = own.find(({ status }) => status !== "done") ?? own[0];
    return {
      text,
      task: task
        ? { id: task.id, title: task.title, status: task.status, due: task.end_time }
        : null,
    };
  });
}

/** What a step is called as a task: its first sentence, as long as a title may be. */
export function titleOf(step: string): string {
  const first = /^.{12,198}?[.;](?=\s|$)/s.exec(step)?.[0].replace(/[.;]$/, "") ?? step;
  const line = first.replaceAll(/\s+/g, " ").trim();
  if (line.length <= 200) return line;
  const cut = line.slice(0, 199);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 120))}…`;
}
