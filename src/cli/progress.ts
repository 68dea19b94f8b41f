/**
 * How far reading is, for whoever waits at a terminal: on one line of standard error, which is gone at the end.
 */

import { hrtime, stderr } from "node:process";

const EVERY = 200;
const CLEAR = "\r\u001B[K";

/** Counts bytes, and says how many were read, how fast, and how long the rest will take. */
export class Progress {
  readonly #total: number | undefined;
  readonly #began = milliseconds();
  #told = milliseconds();
  #bytes = 0;
  #isShown = false;

  /** @param total how many bytes there will be, where anybody knows */
  constructor(total: number | undefined) {
    this.#total = total;
  }

  /** The pieces as they come, counted. */
  async *count<Piece extends Uint8Array>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
    for await (const piece of pieces) {
      this.#bytes += piece.byteLength;
      this.#tell();
      yield piece;
    }
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) stderr.write(CLEAR);
    this.#isShown = false;
  }

  #tell(): void {
    if (stderr.isTTY !== true) return;
    const now = milliseconds();
    if (now - this.#told < EVERY) return;
    this.#told = now;
    this.#isShown = true;
    stderr.write(`${CLEAR}${progressText(this.#bytes, this.#total, now - this.#began)}`);
  }
}

function milliseconds(): number {
  return Number(hrtime.bigint() / 1_000_000n);
}

/** `12.3 MB of 45.6 MB, 8.1 MB/s, 5 s left`. */
export function progressText(bytes: number, total: number | undefined, elapsed: number): string {
  const rate = (bytes / Math.max(1, elapsed)) * 1000;
  const read = total === undefined ? megabytes(bytes) : `${megabytes(bytes)} of ${megabytes(total)}`;
  const left =
    total === undefined ? "" : `, ${duration(Math.max(0, total - bytes) / Math.max(1, rate))} left`;
  return `${read}, ${megabytes(rate)}/s${left}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 100 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
