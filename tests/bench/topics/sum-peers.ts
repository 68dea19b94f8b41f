/** The exact sum of one column, against the libraries for numbers and money, each over its own numbers made before. */

import { type PlainRow, plainRows, valuedRecords } from "../generate";
import { type Contender, contender } from "../harness";
import { type BigConstructor, loadPeer } from "../peers";
import type { Topic } from "../topic";
import { centsInAll, centsOfFloat, centsOfText, verdictOfCents } from "../truth";
import { floatSum, ownSum } from "./exact-sum";

/** A sum of numbers that have a method for it. */
function plusOf(name: string, Big: BigConstructor, rows: readonly PlainRow[], truth: bigint): Contender {
  const records = valuedRecords(rows, ({ amount }) => new Big(amount));
  return contender(
    name,
    () => records.reduce((sum, record) => sum.plus(record.value), new Big("0")),
    (sum) => verdictOfCents(centsOfText(sum.toFixed(2)), truth),
  );
}

export const sumPeers: Topic = {
  id: "sum-peers",
  title: "Sum of one column, against peers",
  needsPeers: true,
  contenders: async (workload) => {
    const rows = plainRows({ ...workload, currencies: ["USD"] });
    const truth = centsInAll(rows);
    const [d3, lodash, currency, money] = await Promise.all([
      loadPeer.d3(),
      loadPeer.lodash(),
      loadPeer.currency(),
      loadPeer.dinero(),
    ]);
    const floats = valuedRecords(rows, ({ amount }) => Number(amount));
    const ofCurrencyJs = valuedRecords(rows, ({ amount }) => currency(amount));
    const ofDinero = valuedRecords(rows, ({ cents }) =>
      money.dinero({ amount: Number(cents), currency: money.USD }),
    );
    const verdictOfFloat = (sum: number) => verdictOfCents(centsOfFloat(sum), truth);
    return [
      ownSum(rows),
      floatSum(rows),
      contender("d3.fsum", () => d3.fsum(floats, ({ value }) => value), verdictOfFloat),
      contender("d3.sum", () => d3.sum(floats, ({ value }) => value), verdictOfFloat),
      contender("lodash sumBy", () => lodash.sumBy(floats, "value"), verdictOfFloat),
      plusOf("big.js", await loadPeer.big(), rows, truth),
      plusOf("bignumber.js", await loadPeer.bignumber(), rows, truth),
      contender(
        "currency.js",
        () => ofCurrencyJs.reduce((sum, record) => sum.add(record.value), currency("0")),
        // Its integers are cents, in a float.
        (sum) => verdictOfCents(BigInt(sum.intValue), truth),
      ),
      contender(
        "dinero.js",
        () =>
          ofDinero.reduce(
            (sum, record) => money.add(sum, record.value),
            money.dinero({ amount: 0, currency: money.USD }),
          ),
        (sum) => verdictOfCents(BigInt(sum.toJSON().amount), truth),
      ),
    ];
  },
};
