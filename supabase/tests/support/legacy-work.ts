import {
  decorate,
  impossibleDays,
  oldId,
  oldTime,
  personFault,
  type Numbers,
  type OldPerson,
  type OldRow,
} from "./legacy-rows";

// What the people of the old system left: answers, activity, use of models, trials.

type Made = Pick<OldRow, "outcome" | "reason"> & { amount?: number };
const half = (n: number) => Math.round(n * 100 + 1e-7) / 100;

/** A row of a person: whatever else is wrong with it, without the person's account it goes nowhere. */
function ofPerson(person: OldPerson, made: Made): Made {
  if (person.state === "open") return made;
  const [outcome, reason] = personFault(person.state);
  return { outcome, reason };
}

function assessment(random: Numbers, n: number): { values: Record<string, unknown>; made: Made } {
  const values: Record<string, unknown> = {
    obstacles: random.one(["Too little time", null, "3 people left"]),
    strategy: "We look further than a quarter",
    process: "   ",
    customers: "Some leave every month",
    technology: null,
    submittedat: oldTime(n, 0).time.toISOString(),
    assessment_type: random.one([null, "Sales", "tech-stack", "BPM", "leadership_assessment"]),
    score: null,
  };
  switch (random.below(8)) {
    case 0:
      return { values, made: { outcome: "skipped", reason: "nothing_scored" } };
    case 1:
      values.assessment_type = random.one(["astrology", "tarot"]);
      return { values, made: { outcome: "faulty", reason: "type_unknown" } };
    case 2:
      values.score = random.one([-1, 5.01, 77]);
      return { values, made: { outcome: "faulty", reason: "score_out_of_range" } };
    case 3:
      values.strategy = "9 – beyond the scale";
      return { values, made: { outcome: "faulty", reason: "score_out_of_range" } };
    case 4:
      values.submittedat = random.one(["2150-01-01T00:00:00Z", "1804-05-06T00:00:00Z"]);
      return { values, made: { outcome: "faulty", reason: "date_impossible" } };
    case 5: {
      const score = random.below(501) / 100;
      values.score = score;
      return { values, made: { outcome: "moved", reason: null, amount: score } };
    }
    default: {
      const [strategy, customers, technology] = [0, 0, 0].map(() => random.below(11) / 2);
      values.strategy = `${strategy} – as we see it`;
      values.customers = `${String(customers).replace(".", ",")}/5`;
      values.technology = String(technology);
      const amount = half((strategy! + customers! + technology!) / 3);
      return { values, made: { outcome: "moved", reason: null, amount } };
    }
  }
}

export function makeAssessments(random: Numbers, people: OldPerson[]): OldRow[] {
  const rows: OldRow[] = [];
  for (let n = 0; n < random.of(600); n += 1) {
    const person = people[n]!;
    const { values, made } = assessment(random, n);
    rows.push({
      table: "growth_assessment",
      id: person.id,
      values: { ...values, u_id: person.id },
      ...ofPerson(person, made),
    });
  }
  for (let n = 0; n < random.of(500); n += 1) {
    const id = oldId(3, n);
    const table = "growth_assessment_history";
    const copied = random.chance(0.15) ? rows[random.below(random.of(600))]! : null;
    const person = copied ? people.find((one) => one.id === copied.id)! : random.one(people);
    if (copied) {
      // The archive holds what the present table holds as well.
      const again = copied.outcome === "moved" ? { outcome: "there", reason: "duplicate" } : copied;
      rows.push({
        table,
        id,
        values: { ...copied.values, id },
        outcome: again.outcome,
        reason: again.reason,
      });
      continue;
    }
    const { values, made } = assessment(random, 1000 + n);
    rows.push({ table, id, values: { ...values, id, u_id: person.id }, ...ofPerson(person, made) });
  }
  return rows;
}

export function makeActivity(random: Numbers, people: OldPerson[]): OldRow[] {
  const rows: OldRow[] = [];
  const table = "useractivity";
  for (let n = 0; n < random.of(1200); n += 1) {
    const id = oldId(5, n);
    const earlier = rows.length > 50 && random.chance(0.08) ? random.one(rows) : null;
    if (earlier && (earlier.outcome === "moved" || earlier.outcome === "there")) {
      rows.push({
        table,
        id,
        values: { ...earlier.values, id, action: "Page-View " },
        outcome: "there",
        reason: "duplicate",
      });
      continue;
    }
    const person = random.chance(0.03) ? null : random.one(people);
    const seconds = random.one([null, 0, 12, 86_400, -5, 90_000]);
    const fine = seconds === null || (seconds >= 0 && seconds <= 86_400);
    const values: Record<string, unknown> = {
      id,
      u_id: person?.id ?? null,
      action: random.one(["Page View", "page_view", "PAGE-VIEW"]),
      page: random.one(["/plan", "https://old.example/plan", "/plan"]),
      session_key: `visit ${n % 17}`,
      duration_seconds: seconds,
      details: { step: n % 5 },
      occurred_at: oldTime(n, n).text,
    };
    let made: Made = fine
      ? { outcome: "moved", reason: null, amount: (seconds ?? 0) * 1000 }
      : { outcome: "moved", reason: "duration_left_out", amount: 0 };
    if (random.chance(0.06)) {
      values.occurred_at = random.one([...impossibleDays, null, ""]);
      made = { outcome: "faulty", reason: values.occurred_at ? "date_impossible" : "date_missing" };
    } else if (random.chance(0.04)) {
      values.action = random.one([null, "???", "7"]);
      made = { outcome: "faulty", reason: "action_unknown" };
    }
    rows.push({
      table,
      id,
      values,
      ...(person ? ofPerson(person, made) : { outcome: "faulty", reason: "no_person" }),
    });
  }
  return rows;
}

export function makeModelUse(random: Numbers, people: OldPerson[]): OldRow[] {
  const rows: OldRow[] = [];
  for (let n = 0; n < random.of(600); n += 1) {
    const person = random.one(people);
    const [asked, answered] = [random.below(4000), random.below(900)];
    const values: Record<string, unknown> = {
      id: oldId(8, n),
      u_id: person.id,
      provider: random.one(["openai", null, " OpenAI "]),
      model: "gpt-4",
      feature: "Growth Plan",
      prompt_tokens: asked,
      response_tokens: answered,
      latency_ms: 900,
      cost_usd: random.one([0.0123, null, 0]),
      status: random.one(["OK", "error", null, "Timeout"]),
      requested_at: oldTime(n, n).text,
    };
    let made: Made = { outcome: "moved", reason: null, amount: asked + answered };
    const faults: [number, Record<string, unknown>, string][] = [
      [0.05, { requested_at: random.one(impossibleDays) }, "date_impossible"],
      [0.04, { prompt_tokens: -5 }, "tokens_out_of_range"],
      [0.03, { cost_usd: 123_456 }, "cost_out_of_range"],
      [0.03, { status: "perhaps" }, "status_unknown"],
    ];
    for (const [share, wrong, reason] of faults) {
      if (made.outcome === "moved" && random.chance(share)) {
        Object.assign(values, wrong);
        made = { outcome: "faulty", reason };
      }
    }
    rows.push({ table: "ai_log", id: values.id as string, values, ...ofPerson(person, made) });
  }
  return rows;
}

export function makeTrials(random: Numbers, people: OldPerson[]): OldRow[] {
  const rows: OldRow[] = [];
  const given = new Set<string>();
  for (let n = 0; n < random.of(400); n += 1) {
    const id = oldId(6, n);
    const person = random.one(people.filter((one) => one.state !== "faulty"));
    const values: Record<string, unknown> = {
      id,
      email: decorate(n, person.email),
      name: "Somebody",
      trial_started: oldTime(n, n).text,
      trial_ends: null,
    };
    const faults: [number, Record<string, unknown>, string][] = [
      [0.03, { email: random.one([null, "  "]) }, "email_missing"],
      [0.05, { trial_started: random.one(impossibleDays) }, "date_impossible"],
      [0.03, { trial_started: null }, "date_missing"],
      [0.03, { trial_started: "2020-05-01", trial_ends: "2020-04-01" }, "ends_before_it_starts"],
    ];
    const fault = faults.find(([share]) => random.chance(share));
    let made: Made = ofPerson(person, { outcome: "moved", reason: null });
    if (fault) {
      Object.assign(values, fault[1]);
      made = { outcome: "faulty", reason: fault[2] };
    } else if (person.state === "open") {
      if (given.has(person.email)) made = { outcome: "there", reason: "subscribed_already" };
      given.add(person.email);
    }
    rows.push({ table: "trial_users", id, values, ...made });
  }
  return rows;
}
