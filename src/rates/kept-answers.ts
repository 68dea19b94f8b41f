/**
 * Answers of one table, each looked up once: most amounts ask for a rate that another one asked for before.
 */

import type { CurrencyCode } from "../money/currency";
import { findRate, type RateAnswer } from "./find-rate";
import { rateKey } from "./policy-identity";
import type { RateTable } from "./rate-index";
import type { RatePolicy } from "./rate-policy";
import type { RateSearch } from "./rate-query";

/** As many as a day of each year has that anybody keeps books of; whoever asks for more waits for them again. */
const MOST_KEPT = 100_000;

/** The answers of a table that nobody can change. */
export class KeptAnswers {
  readonly #kept = new Map<string, RateAnswer>();

  constructor(
    readonly table: RateTable,
    readonly search: RateSearch,
  ) {}

  /** The rate from one currency to another; `key` tells the policy apart, as `rateKey` does. */
  find(
    from: CurrencyCode,
    to: CurrencyCode,
    policy: RatePolicy,
    key: string = rateKey(from, policy),
  ): RateAnswer {
    const question = `${to} ${key}`;
    const kept = this.#kept.get(question);
    if (kept !== undefined) return kept;
    const answer = findRate(this.table, { ...this.search, from, to, policy });
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(question, answer);
    return answer;
  }
}
