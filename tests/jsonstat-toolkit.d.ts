/** The part of jsonstat-toolkit that the tests use: the package has no types. */

declare module "jsonstat-toolkit" {
  interface Response {
    readonly class: string;
    /** How many cells a dataset has, with those that have no value. */
    readonly n: number;
    /** In the order of the cells. */
    readonly value: readonly unknown[];
  }

  // biome-ignore lint/style/noDefaultExport: it is what the package exports.
  export default function JSONstat(message: unknown): Response;
}
