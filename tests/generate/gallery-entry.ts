/** One entry of the gallery of errors. */

/** One code: the call as a reader would type it, the same call, and the way out. */
export interface GalleryEntry {
  readonly code: string;
  readonly call: string;
  readonly run: () => unknown;
  readonly remedy: string;
}

/** What only callers from JavaScript can pass. */
export function untyped<Value>(value: unknown): Value {
  return value as Value;
}

/** An error or an answer, in the same way for calls that are awaited and calls that are not. */
export async function settled({ run, ...entry }: GalleryEntry): Promise<GalleryEntry> {
  try {
    const answer = await run();
    return { ...entry, run: () => answer };
  } catch (error) {
    return {
      ...entry,
      run: () => {
        throw error;
      },
    };
  }
}
