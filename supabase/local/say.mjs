import { Refusal } from "./settings.mjs";

const started = Date.now();

/** One line for people, the same with and without a terminal. */
export function say(text) {
  console.log(text);
}

/** Announces a phase that may last, and says how long it took when it did. */
export async function phase(text, work) {
  say(`${text} …`);
  const since = Date.now();
  const result = await work();
  const seconds = (Date.now() - since) / 1000;
  if (seconds >= 1) say(`  done in ${seconds.toFixed(1)} s`);
  return result;
}

/** Seconds since this command began. */
export const elapsed = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;

/** Runs a command's main function: a refusal is one message, anything else keeps its stack. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    if (error instanceof Refusal) console.error(`\n${error.message}`);
    else console.error(error);
    process.exitCode = 1;
    // Children and timers may still hold the process; a command that failed has nothing left to do.
    setTimeout(() => process.exit(1), 200).unref();
  }
}
