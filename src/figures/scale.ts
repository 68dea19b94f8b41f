/**
 * The words in which large numbers are printed: thousands and millions, and wan and yi in Chinese, as powers of ten.
 */

/** What the number of a figure is multiplied by. */
export type FigureScale =
  | "percent"
  | "hundred"
  | "thousand"
  | "wan"
  | "million"
  | "yi"
  | "billion"
  | "trillion";

const POWERS: Readonly<Record<FigureScale, number>> = {
  percent: -2,
  hundred: 2,
  thousand: 3,
  wan: 4,
  million: 6,
  yi: 8,
  billion: 9,
  trillion: 12,
};

/** The scales, from the smallest to the largest. */
export const FIGURE_SCALES = /* @__PURE__ */ Object.keys(POWERS) as readonly FigureScale[];

/** Whether a value names a scale. */
export function isFigureScale(value: unknown): value is FigureScale {
  return typeof value === "string" && Object.hasOwn(POWERS, value);
}

/** The power of ten of a scale; 0 where there is none. */
export function powerOfScale(scale: FigureScale | undefined): number {
  return scale === undefined ? 0 : POWERS[scale];
}
