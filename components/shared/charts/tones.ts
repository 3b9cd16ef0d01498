import type { BandTone } from "../health-bands";

/** The graphic colour of a band, for dots and solid bars. */
export const fillClass: Record<BandTone, string> = {
  ok: "fill-ok",
  watch: "fill-watch",
  risk: "fill-risk",
  none: "fill-nodata",
};

export const strokeClass: Record<BandTone, string> = {
  ok: "stroke-ok",
  watch: "stroke-watch",
  risk: "stroke-risk",
  none: "stroke-nodata",
};

/** The pale ground of a band, for areas. */
export const areaClass: Record<BandTone, string> = {
  ok: "fill-ok-fill",
  watch: "fill-watch-fill",
  risk: "fill-risk-fill",
  none: "fill-none-fill",
};

/** The solid ground of a band as an HTML bar; at risk is hatched, no data is only outlined. */
export const barClass: Record<BandTone, string> = {
  ok: "bg-ok",
  watch: "bg-watch",
  risk: "bg-risk hatch",
  none: "border border-dashed border-nodata bg-surface",
};
