import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LineChart } from "./charts/line-chart";
import { Waterfall } from "./charts/waterfall";
import { HealthMark, Stones } from "./health";
import { ScoreRing } from "./score-ring";

const faint = (html: string) => html.match(/opacity="0.24"/g)?.length ?? 0;

describe("the sign of health", () => {
  it("has as many solid stones as the band is good", () => {
    const counts = (["ok", "watch", "risk"] as const).map((tone) =>
      faint(renderToStaticMarkup(<Stones tone={tone} />)),
    );
    expect(counts).toEqual([0, 1, 2]);
    expect(renderToStaticMarkup(<Stones tone="none" />)).toContain('fill="none"');
  });

  it("always carries number and word, never colour alone", () => {
    const table = renderToStaticMarkup(<HealthMark score={38} />);
    expect(table).toContain(">38<");
    expect(table).toContain('<span class="sr-only">, At risk</span>');
    expect(renderToStaticMarkup(<HealthMark score={38} word />)).toMatch(
      /<span class="[^"]*text-ink-3">At risk/,
    );
  });

  it("says that there is no data instead of zero", () => {
    const text = renderToStaticMarkup(<HealthMark score={null} />);
    expect(text).toContain("No data");
    expect(text).not.toContain("0<");
    expect(renderToStaticMarkup(<ScoreRing score={null} />)).toContain("Health: not enough data.");
    expect(renderToStaticMarkup(<ScoreRing score={0} />)).toContain("Health 0 of 100, at risk.");
  });

  it("follows the band that the database named", () => {
    expect(renderToStaticMarkup(<HealthMark score={50} band="healthy" />)).toContain("Healthy");
  });
});

describe("a score over time", () => {
  const points = [68, 72, 59, null, 38].map((value, at) => ({
    at: `2026-1${at < 3 ? 0 : 1}-0${at + 1}`,
    value,
  }));
  const html = renderToStaticMarkup(
    <LineChart points={points} locale="en-GB" timeZone="UTC" caption="It fell." />,
  );

  it("is a figure with a sentence, a caption and the same data as a table", () => {
    expect(html).toContain(
      'role="img" aria-label="Health, 1 Oct 2026 to 5 Nov 2026: 68 at the start',
    );
    expect(html).toContain("<figcaption");
    const cells = html.split("<tbody>")[1]!;
    expect(cells.match(/<tr>/g)).toHaveLength(5);
    expect(cells).toContain("no data");
  });

  it("is drawn for wide and for narrow boxes", () => {
    expect(html.match(/viewBox="0 0 (?:728|311) \d+"/g)).toHaveLength(2);
  });

  it("is no drawing with less than two values", () => {
    const text = renderToStaticMarkup(
      <LineChart points={points.slice(0, 1)} locale="en-GB" timeZone="UTC" />,
    );
    expect(text).not.toContain("<svg");
    expect(text).toContain("No history yet");
  });
});

describe("how a score came about", () => {
  const parts = [
    {
      key: "engagement",
      label: "Engagement",
      value: 100,
      weight: 0.5,
      points: 50,
      has_data: true,
      input_text: "14 messages",
    },
    {
      key: "adoption",
      label: "Adoption",
      value: null,
      weight: 0.5,
      points: 0,
      has_data: false,
      input_text: "No training assigned yet",
    },
    { key: "rounding", label: "Rounding", points: -0.5 },
  ];

  it("keeps the row of a factor without data and the row of rounding", () => {
    const html = renderToStaticMarkup(
      <Waterfall
        parts={parts}
        score={49}
        locale="en-GB"
        links={{ adoption: { action: <b>Assign one</b> } }}
      />,
    );
    expect(html).toContain("No training assigned yet");
    expect(html).toContain("Assign one");
    expect(html).toContain("no data");
    expect(html).toContain("−0.5");
    expect(html).toContain("49.0");
  });
});
