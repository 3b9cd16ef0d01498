import { say } from "../../local/say.mjs";
import { compare } from "./measure.mjs";

/** The figures the project holds itself to, and how benches print what they measured beside them. */
export const targets = { rls: 1.15, growth: 1.3 };

export const number = (value) => value.toLocaleString("en-GB");

const milliseconds = (time) => `${time.toFixed(2)} ms`.padStart(11);

export function timeLine(words, time) {
  say(`  ${words.padEnd(40)}${milliseconds(time)}`);
}

export function ratioLine(words, [one, other], target) {
  const ratio = one / other;
  say(
    `  ${words.padEnd(40)}${milliseconds(one)}  ÷ ${milliseconds(other)}  = ${ratio.toFixed(2).padStart(6)}   held to ${target}${ratio > target ? ", over" : ""}`,
  );
}

/** Each subject as its person under row level security ÷ as owner, past the policies, with the filter that `plain` spells out. */
export async function printPolicyCost(db, subjects) {
  for (const [name, { person, sql, plain = sql }] of subjects) {
    const variants = [
      { db, person, role: "authenticated", sql },
      { db, person, role: null, sql: plain },
    ];
    ratioLine(name, await compare(variants, 15, 5), targets.rls);
  }
}

/** Each subject in the large database ÷ in the small one. */
export async function printGrowth(many, few, subjects) {
  for (const [name, { person, sql }] of subjects) {
    const as = { person, role: "authenticated", sql };
    const variants = [
      { ...as, db: many },
      { ...as, db: few },
    ];
    ratioLine(name, await compare(variants, 15, 5), targets.growth);
  }
}
