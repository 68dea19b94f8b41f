/** Tables that the page has in it are their bytes. */
declare module "*.csv" {
  const bytes: Uint8Array;
  export = bytes;
}
