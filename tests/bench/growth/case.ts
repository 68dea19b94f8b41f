/** What a case of the growth gate is: work over an input of any size. Cases are data; a child process runs them. */

/** Work whose input is prepared. */
export interface Work {
  readonly run: () => unknown;
  /** Asked once at each size: a refusal would be fast, and no measurement. */
  readonly isRight: (answer: unknown) => boolean;
}

/** Work whose answer is checked as what it is. */
export function work<Answer>(
  run: () => Answer | Promise<Answer>,
  isRight: (answer: Answer) => boolean,
): Work {
  return { run, isRight: (answer) => isRight(answer as Answer) };
}

/** Growth that is known to be too fast, until someone mends it. */
interface OpenFault {
  /** What is at fault, in one sentence. */
  readonly fault: string;
  /** A size at which the fault does not take long. */
  readonly n: number;
}

export interface GrowthCase {
  readonly name: string;
  /**
   * The smaller size. Ten times as much takes some ten milliseconds: enough for a loop within a loop to show, little
   * enough for the caches, for what leaves them takes longer an item.
   */
  readonly n: number;
  /** To be taken away when the fault is mended: the case is then measured at its own `n`, and gated. */
  readonly open?: OpenFault;
  /** Makes an input of a size, outside what is measured. */
  readonly prepare: (size: number) => Work;
}

/** The size at which a case is measured now. */
export function sizeOf({ n, open }: GrowthCase): number {
  return open?.n ?? n;
}
