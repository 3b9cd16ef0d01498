import { decorate, impossibleDays, oldId, oldTime, type Numbers, type OldRow } from "./legacy-rows";

// Rows of the old system that are nobody's: trends and leads.

type Made = Pick<OldRow, "outcome" | "reason">;

export function makeTrends(random: Numbers): OldRow[] {
  const rows: OldRow[] = [];
  for (let n = 0; n < random.of(300); n += 1) {
    const id = oldId(4, n);
    const values: Record<string, unknown> = {
      id,
      title: `Trend ${n}`,
      insight: "Buyers compare more.",
      source: random.one(["Trade press", null]),
      industry: random.one(["Retail", null]),
      status: random.one(["published", "Live"]),
      published: random.one([oldTime(n, n).text, null]),
    };
    const earlier = rows.find((one) => one.outcome === "moved" && random.chance(0.002));
    const faults: [number, Record<string, unknown>, string, string][] = [
      [0.05, { title: " " }, "faulty", "title_missing"],
      [0.05, { insight: null }, "faulty", "insight_missing"],
      [0.05, { status: "maybe" }, "faulty", "status_unknown"],
      [0.05, { published: random.one(impossibleDays) }, "faulty", "date_impossible"],
      [0.05, { status: "DRAFT" }, "skipped", "not_published"],
    ];
    const fault = faults.find(([share]) => random.chance(share));
    let made: Made = { outcome: "moved", reason: null };
    if (earlier && !fault) {
      values.title = (earlier.values.title as string).toUpperCase();
      values.industry = earlier.values.industry;
      made = { outcome: "there", reason: "trend_known" };
    } else if (fault) {
      Object.assign(values, fault[1]);
      made = { outcome: fault[2], reason: fault[3] };
    }
    rows.push({ table: "trends", id, values, ...made });
  }
  return rows;
}

export function makeLeads(random: Numbers): OldRow[] {
  const rows: OldRow[] = [];
  const made: number[] = [];
  for (let n = 0; n < random.of(500); n += 1) {
    const id = oldId(7, n);
    const value = random.one([null, 0, 1250.5, 98_000]);
    const values: Record<string, unknown> = {
      id,
      email: decorate(n, `buyer${n}@company${n}.example`),
      name: random.one(["Kim Vance", null]),
      company: random.one([`Company ${n} Ltd`, null]),
      status: random.one(["new", "Contacted", null]),
      estimated_value: value,
      captured_at: random.one([oldTime(n, n).text, null]),
    };
    let [outcome, reason, amount]: [string, string | null, number?] = ["moved", null, value ?? 0];
    const kind = random.below(14);
    if (kind === 0) {
      values.status = random.one(["Closed - lost", "SPAM", "unsubscribed"]);
      [outcome, reason, amount] = ["skipped", "lead_closed", undefined];
    } else if (kind === 1) {
      Object.assign(values, { email: null, name: " ", company: null });
      [outcome, reason, amount] = ["faulty", "nothing_to_go_by", undefined];
    } else if (kind === 2) {
      values.estimated_value = random.one([-5, 1e15]);
      [outcome, reason, amount] = ["moved", "value_left_out", 0];
    } else if (kind === 3) {
      Object.assign(values, { email: "call me", company: `Nameless ${n}`, name: "Kim" });
      reason = "address_left_out";
    } else if (kind === 4) {
      values.captured_at = random.one(impossibleDays);
      reason = "date_left_out";
    } else if (kind === 5) {
      values.company = "KNOWN Company";
      values.email = `someone${n}@known.example`;
      [outcome, reason, amount] = ["there", "customer_known", undefined];
    } else if (kind === 6 && made.length > 0) {
      values.email = `second${n}@company${random.one(made)}.example`;
      values.company = "Whatever they wrote";
      [outcome, reason, amount] = ["moved", "contact_added", undefined];
    } else if (kind === 7 && made.length > 0) {
      const first = random.one(made);
      values.email = `BUYER${first}@company${first}.example`;
      [outcome, reason, amount] = ["there", "same_lead", undefined];
    } else {
      made.push(n);
    }
    rows.push({
      table: "leads",
      id,
      values,
      outcome,
      reason,
      ...(amount === undefined ? {} : { amount }),
    });
  }
  return rows;
}
