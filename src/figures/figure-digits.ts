/**
 * The digits of a figure's number as it is written: which place the last of them has, which says how far the number was
 * rounded, or how much "odd" leaves open.
 */

/** The place of the last digit as a power of ten. Zeros behind the point are always digits, those before it where they count. */
export function lastPrinted(number: string, areZerosDigits: boolean): number {
  const [whole = "", fraction] = number.split(".");
  if (fraction !== undefined) return -fraction.length;
  return areZerosDigits ? 0 : zerosAtEnd(whole);
}

/** The place of the last digit that is not zero. */
export function lastNonZero(number: string): number {
  const [whole = "", fraction = ""] = number.split(".");
  const digits = fraction.length - zerosAtEnd(`1${fraction}`);
  return digits > 0 ? -digits : zerosAtEnd(whole);
}

/** How many zeros a text of digits ends with; of zero itself, none. */
function zerosAtEnd(digits: string): number {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return /[1-9]/.test(digits) ? digits.length - end : 0;
}
