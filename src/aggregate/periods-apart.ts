/**
 * The rule that periods of one sum share no days: a year holds its own quarters, and what falls into both counts twice.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { textOrder } from "../foundation/text";
import { type Period, periodSpan } from "../time/period";
import type { OverlapRule } from "./overlap-rules";
import type { Key } from "./values/key";

/** The rule of periods. */
export function periodsApart(): OverlapRule {
  return {
    overlaps: (left, right) => {
      const [one, other] = [spanOf(left), spanOf(right)];
      return left !== right && one.start <= other.end && other.start <= one.end;
    },
    meetings: (keys) => {
      if (!shareDays(keys)) return undefined;
      const spans = new Map(keys.map((key) => [key, spanOf(key)]));
      const days = [...new Set([...spans.values()].flatMap(({ start, end }) => [start, end]))].sort(
        textOrder,
      );
      const tree = treeOver(days.length);
      const places = new Map(days.map((day, place) => [day, place]));
      // The unknown meets the unknown alone, at a mark that no day has.
      const marksBy = (marks: (from: number, to: number) => readonly number[]) => (key: Key) => {
        const span = spans.get(key);
        return span === undefined ? [0] : marks(places.get(span.start) ?? 0, places.get(span.end) ?? 0);
      };
      const first = marksBy((from) => [from + 1]);
      const aroundFirst = marksBy((from) => tree.around(from));
      const all = marksBy(tree.covering);
      // Of two periods that share days the later one begins within the other; those that begin together do so both ways.
      return [
        { sign: 1, leaves: all, seeks: aroundFirst },
        { sign: 1, leaves: aroundFirst, seeks: all },
        { sign: -1, leaves: first, seeks: first },
      ];
    },
    error: (left, right, column) =>
      new LedgerError(
        "aggregate/overlapping-periods",
        `Cannot add up ${quote(left)} and ${quote(right)} in ${quote(column)}: they share days, so that what falls into both would count twice. Keep periods of one length with filter, group by period, or allow it with { overlap: "allow" }.`,
        { details: { column, keys: [left, right] } },
      ),
  };
}

function spanOf(key: Key) {
  return periodSpan(key as Period);
}

/** Whether any two of the periods share a day: one that begins before all earlier ones have ended does. */
function shareDays(keys: readonly Key[]): boolean {
  const spans = keys.map(spanOf).sort((left, right) => textOrder(left.start, right.start));
  let end = "";
  for (const span of spans) {
    if (span.start <= end) return true;
    end = span.end;
  }
  return false;
}

/** A tree over places in a row, in which a stretch of them is a few nodes and each place has a few around it. */
function treeOver(length: number): {
  readonly around: (place: number) => readonly number[];
  readonly covering: (from: number, to: number) => readonly number[];
} {
  const width = 2 ** Math.ceil(Math.log2(Math.max(length, 1)));
  return {
    around: (place) => {
      const nodes: number[] = [];
      for (let node = place + width; node >= 1; node = Math.floor(node / 2)) nodes.push(node);
      return nodes;
    },
    covering: (from, to) => {
      const nodes: number[] = [];
      let [left, right] = [from + width, to + width + 1];
      while (left < right) {
        if (left % 2 === 1) nodes.push(left++);
        if (right % 2 === 1) nodes.push(--right);
        [left, right] = [left / 2, right / 2];
      }
      return nodes;
    },
  };
}
