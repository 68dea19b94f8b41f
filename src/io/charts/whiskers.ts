/**
 * Intervals as marks: a line from end to end, a stroke where there is a bound, a tip where it is open. They are not
 * Vega-Lite's error bars, whose strokes are as long as a bar is wide and whose colour is that of the bars.
 */

import type { ChartLayer, ChartProperties } from "./vega-lite-spec";

/** Whether intervals lie along the axis of numbers to the right or upward. */
export type Along = "x" | "y";

const STROKE_LENGTH = 9;

/** The layers of intervals; `across` places them beside each other, and `numbers` is the axis along which they lie. */
export function whiskerLayers(
  along: Along,
  numbers: ChartProperties,
  across: ChartProperties,
): readonly ChartLayer[] {
  const at = (field: string) => ({ ...numbers, field, type: "quantitative" });
  const ends = ["low", "high"] as const;
  return [
    {
      transform: [{ filter: { field: "hasEnds", equal: true } }],
      mark: { type: "rule", style: "whisker", strokeWidth: 1.2, aria: false },
      encoding: { ...across, [along]: at("low"), [`${along}2`]: { field: "high" } },
    },
    ...ends.flatMap((end): readonly ChartLayer[] => [
      {
        transform: [{ filter: { field: `${end}End`, equal: "bound" } }],
        mark: {
          type: "tick",
          orient: along === "x" ? "vertical" : "horizontal",
          style: "whisker",
          size: STROKE_LENGTH,
          thickness: 1.2,
          aria: false,
        },
        encoding: { ...across, [along]: at(end) },
      },
      {
        transform: [{ filter: { field: `${end}End`, equal: "open" } }],
        mark: {
          type: "point",
          shape: tipOf(along, end),
          style: "whisker",
          filled: true,
          size: 36,
          opacity: 1,
          aria: false,
        },
        encoding: { ...across, [along]: at(end) },
      },
    ]),
  ];
}

function tipOf(along: Along, end: "low" | "high"): string {
  if (along === "x") return end === "high" ? "triangle-right" : "triangle-left";
  return end === "high" ? "triangle-up" : "triangle-down";
}
