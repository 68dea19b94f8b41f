/** The public surface of `cultural-ledger/io`: what leaves the library as text. */

export { type MarkdownOptions, toMarkdown } from "./markdown";
