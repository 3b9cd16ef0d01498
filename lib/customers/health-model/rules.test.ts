import { describe, expect, it } from "vitest";
import { addPreview } from "./rules";
import type { MovedCustomer, PreviewChunk } from "./types";

const row = (name: string, before: number, after: number, stays = false): MovedCustomer => ({
  id: name,
  name,
  score_before: before,
  score_after: after,
  band_before: "watch",
  band_after: stays ? "watch" : "healthy",
  key_before: "documented",
  version_before: 1,
  key_after: "balanced",
  version_after: 2,
});

const chunk = (more: Partial<PreviewChunk>): PreviewChunk => ({
  customers: null,
  looked: 1000,
  affected: 0,
  moved: 0,
  bands: [{ band: "watch", before: 10, after: 9 }],
  moves: [],
  rows: [],
  next: "x",
  model_updated_at: "2026-11-26",
  ...more,
});

describe("a preview in chunks", () => {
  it("adds up what each chunk says", () => {
    const moves = [{ from: "watch", to: "healthy", count: 2 }];
    const first = addPreview(null, chunk({ customers: 1400, affected: 5, moved: 2, moves }));
    const both = addPreview(
      first,
      chunk({
        looked: 400,
        affected: 1,
        moved: 3,
        moves: [{ from: "watch", to: "risk", count: 3 }, ...moves],
      }),
    );
    expect(both).toEqual({
      customers: 1400,
      looked: 1400,
      affected: 6,
      moved: 5,
      bands: [{ band: "watch", before: 20, after: 18 }],
      moves: [
        { from: "watch", to: "healthy", count: 4 },
        { from: "watch", to: "risk", count: 3 },
      ],
      rows: [],
    });
  });

  it("names the hundred with the largest changes, those that move to another band first", () => {
    const many = Array.from({ length: 100 }, (_, at) => row(`Stays ${at}`, 10, 50, true));
    const first = addPreview(null, chunk({ rows: many }));
    const { rows } = addPreview(
      first,
      chunk({ rows: [row("Little", 60, 70), row("Far", 40, 90)] }),
    );
    expect(rows).toHaveLength(100);
    expect(rows.slice(0, 3).map(({ name }) => name)).toEqual(["Far", "Little", "Stays 0"]);
  });
});
