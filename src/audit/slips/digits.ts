/**
 * Slips of digits, undone: the numbers that may have been meant by one that is printed. Texts in, texts out; of a fraction
 * in words there are none.
 *
 * @source Damerau (1964), A technique for computer detection and correction of spelling errors, CACM 7(3): four in five
 * slips are one character wrong, missing, too many, or two that are swapped
 */

const PLAIN = /^-?\d+(\.\d+)?$/;
const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Two neighbouring digits the other way round, whether or not a point stands between them: 189 for 198. */
export function digitsSwapped(number: string): readonly string[] {
  return meant(number, (places) =>
    places.slice(1).flatMap((at, before) => {
      const from = places[before] as number;
      const [one, other] = [number.charAt(from), number.charAt(at)];
      return one === other ? [] : [withDigit(withDigit(number, from, other), at, one)];
    }),
  );
}

/** A digit that is missing; a zero that is missing at the end is a power of ten, and digits behind the last are rounded off. */
export function digitLeftOut(number: string): readonly string[] {
  const isWhole = !number.includes(".");
  return meant(number, (places) => {
    const gaps = [...places, isWhole ? number.length : number.indexOf(".")];
    const numbers = gaps.flatMap((at) =>
      DIGITS.map((digit) => number.slice(0, at) + digit + number.slice(at)),
    );
    return isWhole ? numbers.filter((other) => other !== `${number}0`) : numbers;
  });
}

/** A digit that is there twice; a zero too many at the end is a power of ten, or says the same. */
export function digitDoubled(number: string): readonly string[] {
  return meant(number, (places) =>
    places
      .filter((at) => number.charAt(at) === number.charAt(at + 1) && /[1-9]/.test(number.slice(at)))
      .map((at) => number.slice(0, at) + number.slice(at + 1)),
  );
}

/** Another digit in one place, the nearest numbers first. Of a number of one digit, any other would be one. */
export function digitReplaced(number: string): readonly string[] {
  const distance = (other: string) => Math.abs(Number(other) - Number(number));
  const others = meant(number, (places) =>
    places.length < 2
      ? []
      : places.flatMap((at) =>
          DIGITS.flatMap((digit) => (digit === number.charAt(at) ? [] : [withDigit(number, at, digit)])),
        ),
  );
  return [...others].sort((one, other) => distance(one) - distance(other));
}

/** Each number once, and none that begins with a zero before another digit. */
function meant(
  number: string,
  numbersOf: (places: readonly number[]) => readonly string[],
): readonly string[] {
  if (!PLAIN.test(number)) return [];
  const places = [...number].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  return [...new Set(numbersOf(places))].filter((other) => other !== number && !/^-?0\d/.test(other));
}

function withDigit(number: string, at: number, digit: string): string {
  return number.slice(0, at) + digit + number.slice(at + 1);
}

/** The point of a number so many places further to the right, or to the left: 0.69 and 69 for 6.9. */
export function pointMoved(number: string, places: number): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const digits = whole + fraction;
  const at = whole.length + places;
  const padded = at < 1 ? "0".repeat(1 - at) + digits : digits.padEnd(at, "0");
  const point = Math.max(at, 1);
  const before = padded.slice(0, point).replace(/^0+(?=\d)/, "");
  return sign + before + (padded.length > point ? `.${padded.slice(point)}` : "");
}
