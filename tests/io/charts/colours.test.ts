import { expect, test } from "vitest";
import { COLOURS } from "../../../src/io/charts/layout";

/** The relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour as eyes without red, green or blue cones see it (Viénot, Brettel and Mollon 1999; blue by Machado 2009). */
const BLIND = {
  red: [0.10889, 0.89111, 0, 0.10889, 0.89111, 0, 0.00447, -0.00447, 1],
  green: [0.29031, 0.70969, 0, 0.29031, 0.70969, 0, -0.02197, 0.02197, 1],
  blue: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** How far two colours are apart in Lab, as these eyes see them. */
function distance(one: string, other: string, matrix: readonly number[]): number {
  const [left, right] = [one, other].map((colour) => labOf(seen(colour, matrix)));
  return Math.hypot(...left!.map((part, at) => part - right![at]!));
}

function seen(colour: string, matrix: readonly number[]): readonly number[] {
  const linear = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [0, 3, 6].map((row) => linear.reduce((sum, part, at) => sum + part * matrix[row + at]!, 0));
}

function labOf([red = 0, green = 0, blue = 0]: readonly number[]): readonly number[] {
  const xyz = [
    (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
    0.2126 * red + 0.7152 * green + 0.0722 * blue,
    (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
  ];
  const [x = 0, y = 0, z = 0] = xyz.map((part) =>
    part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116,
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

test("text has a contrast of 4.5 on white at least", () => {
  for (const name of ["text", "quiet", "published"] as const)
    expect(contrast(COLOURS[name], COLOURS.background), name).toBeGreaterThanOrEqual(4.5);
});

test("marks have a contrast of 3 on white at least, and whiskers on every bar", () => {
  const bars = ["part", "total", "outbound", "inbound", "both"] as const;
  for (const name of [...bars, "series", "published", "whisker", "axis"] as const)
    expect(contrast(COLOURS[name], COLOURS.background), name).toBeGreaterThanOrEqual(3);
  for (const name of bars) expect(contrast(COLOURS[name], COLOURS.whisker), name).toBeGreaterThanOrEqual(3);
});

test("colours that stand side by side are told apart by eyes without cones of one kind", () => {
  const pairs = [
    ["outbound", "inbound"],
    ["outbound", "both"],
    ["inbound", "both"],
    ["part", "total"],
    ["total", "published"],
  ] as const;
  for (const [kind, matrix] of Object.entries(BLIND))
    for (const [one, other] of pairs)
      expect(distance(COLOURS[one], COLOURS[other], matrix), `${one} ${other} ${kind}`).toBeGreaterThan(14);
});
