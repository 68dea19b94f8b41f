/** The process that measures one aggregator at 63 and at 64 records: its samples as one line of JSON. See `cliff.ts`. */

import { answerOneByOne, runOf, SIZES } from "./cliff/measures";
import { contender, measure } from "./harness";
import { EXACT } from "./truth";

const [name = "", rounds = ""] = process.argv.slice(2);

const contenders = SIZES.map((size) => {
  const expected = JSON.stringify(answerOneByOne(name, size));
  return contender(String(size), runOf(name, size), (answer) =>
    JSON.stringify(answer) === expected
      ? EXACT
      : { isExact: false, text: "another answer than record by record" },
  );
});
const samples = await measure(contenders, {
  leastRounds: Number(rounds),
  mostRounds: Number(rounds),
  milliseconds: 0,
});
if (samples.some(({ verdict }) => !verdict.isExact)) throw new Error(`${name} gives a wrong answer`);
console.log(JSON.stringify(samples));
