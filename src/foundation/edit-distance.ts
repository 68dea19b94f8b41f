/**
 * How many slips of the hand lie between two short texts: letters left out, put in, changed, or two neighbours exchanged.
 */

/**
 * The least number of slips, each letter in one at most; a changed letter can count as more than one.
 *
 * @source optimal string alignment, the restricted form of the distance of Damerau (1964) and Levenshtein (1966)
 */
export function slipsBetween(left: string, right: string, change = 1): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let at = 1; at <= right.length; at++) {
      const isSame = left[row - 1] === right[at - 1];
      const isExchange =
        row > 1 && at > 1 && left[row - 1] === right[at - 2] && left[row - 2] === right[at - 1];
      const single = Math.min(
        cell(last, at) + 1,
        cell(current, at - 1) + 1,
        cell(last, at - 1) + (isSame ? 0 : change),
      );
      current.push(isExchange ? Math.min(single, cell(beforeLast, at - 2) + 1) : single);
    }
    beforeLast = last;
    last = current;
  }
  return cell(last, right.length);
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? 0;
}
