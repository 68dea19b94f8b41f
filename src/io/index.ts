/** The public surface of `cultural-ledger/io`: what enters and leaves the library as text. */

export { areaOfComtrade, comtradeOfArea } from "./comtrade-areas";
export { type CountryRateOptions, readCountryRates } from "./country-rates";
export { readEcbRates } from "./ecb-rates";
export { readFredRates } from "./fred-rates";
export { type MarkdownOptions, toMarkdown } from "./markdown";
export type { RateFile, UnusedCell } from "./rate-file";
