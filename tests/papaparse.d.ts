/** The part of Papa Parse that the tests compare with. Its published types need those of a browser. */

declare module "papaparse" {
  interface Parsed {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
  }
  const Papa: {
    readonly parse: (
      text: string,
      options: { readonly delimiter: string; readonly newline: string },
    ) => Parsed;
  };

  // biome-ignore lint/style/noDefaultExport: it is how Node shows a CommonJS package to ESM.
  export default Papa;
}
