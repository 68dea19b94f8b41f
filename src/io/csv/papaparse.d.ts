/** The part of Papa Parse that is used here. Its published types need those of a browser. */

declare module "papaparse" {
  interface RowParser {
    /** Cuts text into rows; with `ignoreLastRow` the last one waits for the rest of the text. */
    parse(
      input: string,
      baseIndex: number,
      ignoreLastRow: boolean,
    ): {
      readonly data: readonly (readonly string[])[];
      readonly errors: readonly { readonly code: string; readonly row?: number }[];
      readonly meta: { readonly cursor: number };
    };
  }
  const Papa: {
    readonly Parser: new (config: { readonly delimiter: string; readonly newline: string }) => RowParser;
  };

  export type { RowParser };
  // biome-ignore lint/style/noDefaultExport: it is how Node shows a CommonJS package to ESM.
  export default Papa;
}
