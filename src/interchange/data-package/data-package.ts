/**
 * What a Data Package looks like: files, of which `datapackage.json` describes the others.
 *
 * @source Data Package 2.0, https://datapackage.org/, with Data Resource and Table Schema
 */

/** A file of a package. Its bytes are the text as UTF-8 without a byte order mark. */
export interface PackageFile {
  /** Where it is in the package: `figures.csv`. */
  readonly path: string;
  readonly mediatype: string;
  readonly text: string;
}

/** A licence by its name in the list of Open Definition, or by its address. */
export interface PackageLicense {
  readonly name?: string;
  readonly path?: string;
  readonly title?: string;
}

/** Who made or keeps a package. */
export interface PackageContributor {
  readonly title: string;
  readonly roles?: readonly string[];
  readonly email?: string;
  readonly path?: string;
  readonly organization?: string;
}

/** Where the figures are from. */
export interface PackageSource {
  readonly title: string;
  readonly path?: string;
  readonly version?: string;
}

/** A column in the words of Table Schema, without its name and title. */
export interface ColumnField {
  readonly type: "string" | "number" | "year" | "yearmonth" | "array" | "object";
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
  readonly constraints?: { readonly required?: true; readonly pattern?: string };
}
