/**
 * Numbers in two scales, one after the other, as Chinese has them: 3亿2000万 is 3.2000亿, as exact as its last unit.
 */

import type { FigureToken } from "./figure-tokens";
import { powerOfScale } from "./scale";

/** The tokens of a phrase, each number in two scales as one in the larger. */
export function withCompounds(tokens: readonly FigureToken[]): readonly FigureToken[] {
  for (const at of tokens.keys()) {
    const compound = compoundAt(tokens, at);
    if (compound === undefined) continue;
    const [length, number] = compound;
    return [...tokens.slice(0, at), ...number, ...withCompounds(tokens.slice(at + length))];
  }
  return tokens;
}

/** How many tokens a number in two scales has that begins here, and what it is in one. */
function compoundAt(
  tokens: readonly FigureToken[],
  at: number,
): readonly [number, readonly FigureToken[]] | undefined {
  const [first, large, second] = tokens.slice(at, at + 3);
  const isTight = first?.tight === true && large?.tight === true && second?.tight === true;
  if (!isTight || first.meaning.kind !== "number" || large.meaning.kind !== "scale") return undefined;
  if (large.meaning.scale !== "yi" && large.meaning.scale !== "wan") return undefined;
  if (second.meaning.kind !== "number" || !WHOLE.test(`${first.meaning.number} ${second.meaning.number}`))
    return undefined;
  const [power, length] = powerAt(tokens, at + 3);
  const places = powerOfScale(large.meaning.scale) - power;
  if (length === 0 || places < second.meaning.number.length) return undefined;
  const number = `${first.meaning.number}.${second.meaning.number.padStart(places, "0")}`;
  return [
    3 + length,
    [
      { ...first, meaning: { kind: "number", number } },
      { ...large, tight: tokens[at + 2 + length]?.tight ?? true },
    ],
  ];
}

const WHOLE = /^[1-9]\d* [1-9]\d*$/;

/** The power of ten of one scale or two, 千万, and how many tokens they are. */
function powerAt(tokens: readonly FigureToken[], at: number): readonly [power: number, length: number] {
  const scales = tokens
    .slice(at, at + 2)
    .map(({ meaning }) =>
      meaning.kind === "scale" && meaning.scale !== "percent"
        ? powerOfScale(meaning.scale) + (meaning.zeros ?? 0)
        : 0,
    );
  const [first = 0, second = 0] = scales;
  if (first === 0) return [0, 0];
  return second === 0 ? [first, 1] : [first + second, 2];
}
