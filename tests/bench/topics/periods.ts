/** The year and the quarter of a date, against date-fns over the text of the date. */

import { periodOf } from "cultural-ledger/time";
import { getQuarter, getYear, parseISO } from "date-fns";
import { plainRows } from "../generate";
import { contender } from "../harness";
import type { Topic } from "../topic";
import { verdictOfNumber } from "../truth";

/** Where the digit of the quarter stands in `2012-Q3`. */
const QUARTER_AT = 6;
const ZERO = 48;

export const periods: Topic = {
  id: "periods",
  title: "Year and quarter of a date",
  needsPeers: false,
  contenders: (workload) => {
    const dates = plainRows(workload).map(({ date }) => date);
    // Each answer is folded into one number, so that none can be left out: last digits of years, and quarters.
    const truth = dates.reduce((sum, date) => {
      const quarter = Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1;
      return sum + Number(date.slice(3, 4)) * 10 + quarter;
    }, 0);
    return [
      contender(
        "periodOf",
        () => {
          let sum = 0;
          for (const date of dates) {
            const year = periodOf(date, "year");
            const quarter = periodOf(date, "quarter");
            sum += (year.charCodeAt(3) - ZERO) * 10 + quarter.charCodeAt(QUARTER_AT) - ZERO;
          }
          return sum;
        },
        (sum) => verdictOfNumber(sum, truth),
      ),
      contender(
        "parseISO, getYear, getQuarter",
        () => {
          let sum = 0;
          for (const text of dates) {
            const date = parseISO(text);
            sum += (getYear(date) % 10) * 10 + getQuarter(date);
          }
          return sum;
        },
        (sum) => verdictOfNumber(sum, truth),
      ),
    ];
  },
};
