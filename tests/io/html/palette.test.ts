import { expect, test } from "vitest";
import { PAGE_STYLE } from "../../../src/io/html/page-style";

/** The relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const palettes = [...PAGE_STYLE.matchAll(/:root \{([^}]*)\}/g)].map(([, body = ""]) => {
  return Object.fromEntries(
    [...body.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]),
  );
});

test("texts have a contrast of 4.5 at least, rules of tables one of 3, in the light, in the dark and on paper", () => {
  expect(palettes).toHaveLength(3);
  for (const { paper = "", wash = paper, ink = "", soft = "", accent = "", rule = "" } of palettes) {
    for (const colour of [ink, soft, accent]) {
      expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, wash)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(rule, paper)).toBeGreaterThanOrEqual(3);
  }
});

test("the style names no address", () => {
  expect(PAGE_STYLE).not.toMatch(/url\(|@import|https?:|<|\\/);
});
