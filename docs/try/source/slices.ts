/** A text in slices, between which the page can answer whoever uses it: twenty thousand rows are read without holding it up. */

const SLICE = 16_384;
/** The eye takes what happens within so many milliseconds for the same moment. */
const LONGEST = 40;

/** The pieces of a text or of the bytes of a file; `pause` is awaited where the pieces before took long. */
export async function* inSlices<Piece extends string | Uint8Array>(
  whole: Piece,
  pause: () => Promise<void>,
  now: () => number = () => performance.now(),
): AsyncGenerator<Piece> {
  let since = now();
  for (let at = 0; at === 0 || at < whole.length; at += SLICE) {
    if (now() - since > LONGEST) {
      await pause();
      since = now();
    }
    yield whole.slice(at, at + SLICE) as Piece;
  }
}
