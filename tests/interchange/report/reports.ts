/** The reports of both examples, whose figures are of every sort between them. */

import { annualReport, createLedger, ISO_3166, PRC_STATISTICS, season } from "cultural-ledger";
import { published } from "../../../docs/examples/chongqing-2012/published";
import { rates, records } from "../../../docs/examples/chongqing-2012/records";
import { ledger } from "../../../docs/examples/nyphil/records";
import { SEASON_BEGINS } from "../../../docs/examples/nyphil/seasons";

export const chongqing = annualReport(createLedger(records), {
  period: "2012",
  currency: "USD",
  profile: PRC_STATISTICS,
  rates,
  published,
});

export const philharmonic = annualReport(ledger, {
  period: season(1959, SEASON_BEGINS),
  compare: [season(1958, SEASON_BEGINS), season(1957, SEASON_BEGINS)],
  currency: "USD",
  profile: ISO_3166,
  top: 15,
});
