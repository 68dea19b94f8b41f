/** A text or its bytes in pieces, as a stream gives them. */

/** The whole in pieces, cut at places that are counted from its start, over and over. */
export function cutAt<Whole extends string | Uint8Array>(whole: Whole, cuts: readonly number[]): Whole[] {
  const ends = [...cuts.map((cut) => cut % (whole.length + 1)), whole.length].sort(
    (one, other) => one - other,
  );
  return ends.map((end, at) => whole.slice(ends[at - 1] ?? 0, end) as Whole);
}
