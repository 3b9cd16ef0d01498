import { describe, expect, it } from "vitest";
import { bandByKey, bandFor, bandRange, readBands } from "./health-bands";

describe("health bands", () => {
  it("change exactly at the score that the model names", () => {
    const seen = [100, 70, 69, 40, 39, 0].map((score) => bandFor(score).tone);
    expect(seen).toEqual(["ok", "ok", "watch", "watch", "risk", "risk"]);
  });

  it("are absent without a score, which is not the same as zero", () => {
    expect(bandFor(null).tone).toBe("none");
    expect(bandFor(undefined).label).toBe("Not enough data");
    expect(bandFor(0).tone).toBe("risk");
  });

  it("come from the model's own data, in any order", () => {
    const strict = [
      { key: "risk", from: 0 },
      { key: "healthy", from: 85, label: "Thriving" },
      { key: "watch", from: 60 },
    ];
    expect(bandFor(80, strict)).toMatchObject({ tone: "watch", label: "Watch", from: 60, to: 84 });
    expect(bandFor(85, strict).label).toBe("Thriving");
    expect(readBands(strict).map(bandRange)).toEqual([
      "Thriving, 85 and over",
      "Watch, 60 to 84",
      "At risk, under 60",
    ]);
  });

  it("take their tone from their rank when the key is a model's own", () => {
    const own = [
      { key: "gold", from: 80 },
      { key: "silver", from: 50 },
      { key: "bronze", from: 20 },
      { key: "none_yet", from: 0 },
    ];
    expect(readBands(own).map((band) => band.tone)).toEqual(["ok", "watch", "watch", "risk"]);
  });

  it("can be found by key", () => {
    expect(bandByKey("at_risk").tone).toBe("risk");
    expect(bandByKey("risk").label).toBe("At risk");
    expect(bandByKey(null).tone).toBe("none");
    expect(bandByKey("nonsense").tone).toBe("none");
  });
});
