/**
 * What is said of a Data Package beside its figures: licences, people, sources, each as its standard takes them.
 *
 * @source Data Package 2.0, https://datapackage.org/standard/data-package/
 */

import { type Call, invalidArgument, requireArray, requiredOptions } from "../../foundation/arguments";
import { requireLanguage } from "../dataset/language";
import type { PackageContributor, PackageLicense, PackageSource } from "./data-package";

/** What is said of a package. */
export interface ToDataPackageOptions {
  /** A name for addresses, of small letters, digits, `.`, `_` and `-`; the id of the dataset in small letters where it is one. */
  readonly name?: string;
  /** A name that nothing else in the world has, as a DOI. */
  readonly id?: string;
  /** In the language; the name of the dataset where left out. */
  readonly title?: string;
  /** In the language; the notes of the dataset where left out. */
  readonly description?: string;
  /** The language of titles and labels; `"en"` where left out. */
  readonly language?: string;
  readonly licenses?: readonly PackageLicense[];
  readonly homepage?: string;
  /** That of the dataset where left out. */
  readonly version?: string;
  /** When the package is made, as `2026-11-30T08:00:00Z`; not said where left out. */
  readonly created?: string;
  readonly keywords?: readonly string[];
  readonly contributors?: readonly PackageContributor[];
  /** The source of the dataset where left out. */
  readonly sources?: readonly PackageSource[];
}

export const CALL: Call = {
  chapter: "interchange",
  call: "toDataPackage(dataset, { name, id, title, description, language, licenses, homepage, version, created, keywords, contributors, sources })",
};

const NAMES = [
  "name",
  "id",
  "title",
  "description",
  "language",
  "licenses",
  "homepage",
  "version",
  "created",
  "keywords",
  "contributors",
  "sources",
] as const;

export const PACKAGE_NAME = /^[a-z0-9._-]+$/;
const LICENSE_NAME = /^[A-Za-z0-9._-]+$/;
const ADDRESS = /^https?:\/\/[^\s]+$/;
const PATH = /^(?:https?:\/\/[^\s]+|(?![./~])(?!file:)(?:(?!\/\.\.\/|\\|:\/\/).)+)$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/**
 * The options, with what standards ask of them.
 *
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`
 */
export function checkedPackageOptions(
  options: ToDataPackageOptions | undefined,
): ToDataPackageOptions & { readonly language: string } {
  const given = options === undefined ? {} : requiredOptions(CALL, options, NAMES);
  const { name, id, title, description, homepage, version, created } = given;
  requireForm("name", name, PACKAGE_NAME, 'a name of small letters, digits and ".", "_" or "-"');
  for (const [option, text] of Object.entries({ id, title, description, version }))
    requireWords(option, text);
  requireForm("homepage", homepage, ADDRESS, "an address that begins with https:// or http://");
  requireForm("created", created, TIME, "a time with its zone, as 2026-11-30T08:00:00Z");
  each("keywords", given.keywords, requireWords);
  each("licenses", given.licenses, (option, license) => {
    const fields = requiredOptions(CALL, license, ["name", "path", "title"], option);
    if (fields.name === undefined && fields.path === undefined)
      throw invalidArgument(CALL, option, license, "a licence with a name, as CC-BY-4.0, or a path");
    requireForm(`${option}.name`, fields.name, LICENSE_NAME, "the short name of a licence, as CC-BY-4.0");
    requireForm(`${option}.path`, fields.path, PATH, "an address or a path in the package");
    requireWords(`${option}.title`, fields.title);
  });
  each("contributors", given.contributors, (option, contributor) => {
    const names = ["title", "roles", "email", "path", "organization"] as const;
    const fields = requiredOptions(CALL, contributor, names, option);
    requireForm(`${option}.title`, fields.title ?? "", WORDS, "text that is not empty");
    each(`${option}.roles`, fields.roles, requireWords);
    requireForm(`${option}.email`, fields.email, EMAIL, "an address of mail");
    requireForm(`${option}.path`, fields.path, PATH, "an address or a path in the package");
    requireWords(`${option}.organization`, fields.organization);
  });
  each("sources", given.sources, (option, source) => {
    const fields = requiredOptions(CALL, source, ["title", "path", "version"], option);
    requireForm(`${option}.title`, fields.title ?? "", WORDS, "text that is not empty");
    requireForm(`${option}.path`, fields.path, PATH, "an address or a path in the package");
    requireWords(`${option}.version`, fields.version);
  });
  return { ...given, language: requireLanguage(CALL, given.language) };
}

const WORDS = /\S/;

function requireWords(option: string, text: string | undefined): void {
  requireForm(option, text, WORDS, "text that is not empty");
}

function requireForm(option: string, text: string | undefined, form: RegExp, expected: string): void {
  if (text === undefined || (typeof text === "string" && form.test(text))) return;
  throw invalidArgument(CALL, option, text, expected);
}

/** Looks at each element of a list; an empty one is left out of a package, which takes none. */
function each<Element>(
  option: string,
  list: readonly Element[] | undefined,
  check: (option: string, element: Element) => void,
): void {
  if (list === undefined) return;
  for (const [at, element] of requireArray(CALL, option, list).entries()) check(`${option}[${at}]`, element);
}
