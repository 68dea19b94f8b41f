/**
 * Faults of a plan, each with its path: what is collected while it is looked at.
 */

import { describePath, type Issue, type IssuePath, quote } from "../../foundation/issue";
import { didYouMean } from "../../foundation/similar-name";

/** The faults found so far. */
export class PlanInspection {
  readonly issues: Issue[] = [];

  /** One more fault: what stands there, and what has to, of some names perhaps. */
  fault(
    path: IssuePath,
    code: Issue["code"],
    expected: string,
    value: unknown,
    names: readonly string[] = [],
  ): void {
    const received = quote(value);
    const message = `${placeOf(path)} is ${received}; it must be ${expected}.${didYouMean(value, names)}`;
    this.issues.push({ code, path, message, expected, received });
  }

  /** A name that is none of those that may stand there. */
  unknown(path: IssuePath, code: Issue["code"], names: readonly string[], value: unknown): void {
    this.fault(path, code, `one of ${names.join(", ")}`, value, names);
  }

  private unknownPart(path: IssuePath, name: string, names: readonly string[]): void {
    const [expected, received] = [`one of ${names.join(", ")}`, quote(name)];
    const message = `${placeOf(path.slice(0, -1))} has the part ${received}, which is not ${expected}.${didYouMean(name, names)}`;
    this.issues.push({ code: "engines/unknown-part", path, message, expected, received });
  }

  /** An object with no fields but these; `undefined` where it is none. */
  fields(
    path: IssuePath,
    value: unknown,
    names: readonly string[],
    expected: string,
  ): Readonly<Record<string, unknown>> | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.fault(path, "engines/invalid-plan", expected, value);
      return undefined;
    }
    for (const name of Object.keys(value))
      if (!names.includes(name)) this.unknownPart([...path, name], name, names);
    return value as Readonly<Record<string, unknown>>;
  }

  /** One of some words, or left out. */
  word(path: IssuePath, value: unknown, words: readonly string[]): void {
    if (value === undefined || words.includes(value as string)) return;
    this.fault(path, "engines/invalid-plan", `${words.map(quote).join(" or ")}, or left out`, value, words);
  }

  /** A list, of which each element is looked at. */
  list(
    path: IssuePath,
    value: unknown,
    expected: string,
    check: (item: unknown, path: IssuePath) => void,
  ): void {
    if (value === undefined) return;
    if (!Array.isArray(value)) {
      this.fault(path, "engines/invalid-plan", expected, value);
      return;
    }
    Array.from(value as readonly unknown[]).forEach((item, at) => {
      check(item, [...path, at]);
    });
  }
}

function placeOf(path: IssuePath): string {
  return path.length === 0 ? "The plan" : `The plan's ${describePath(path)}`;
}
