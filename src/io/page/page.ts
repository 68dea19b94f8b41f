/**
 * A page as data: what Markdown and HTML both print, in the words of one language. Text is text here; each form escapes it.
 */

import type { WordsLocale } from "../../foundation/words-locale";

/** A piece of a line of text. */
export type Inline =
  | string
  | { readonly kind: "strong"; readonly text: string }
  /** A web address; what is none, as `javascript:`, is written as text. */
  | { readonly kind: "link"; readonly href: string };

/** A line of text. */
export type Text = string | readonly Inline[];

/** A cell of a table. */
export interface PageCell {
  readonly text: Text;
  /** The id of the figure of a report that it says, and its exact number. */
  readonly figure?: string;
  readonly exact?: string;
}

/** A column: its title, and whether it holds numbers, which stand to the right. */
export interface PageColumn {
  readonly title: string;
  readonly isNumeric: boolean;
}

/** A row, of which the first cell is its head. */
export interface PageRow {
  readonly cells: readonly PageCell[];
  readonly isTotal: boolean;
}

/** A part of a section. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: Text }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly Text[] }
  | {
      readonly kind: "table";
      readonly id: string;
      readonly caption: string;
      readonly columns: readonly PageColumn[];
      readonly rows: readonly PageRow[];
    }
  /** The place of a chart, which a form draws that was handed one with this id, and others pass over. */
  | { readonly kind: "chart"; readonly id: string };

/** A part of a page under a heading. */
export interface PageSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A page. */
export interface Page {
  readonly locale: WordsLocale;
  readonly title: string;
  /** What it is: one sentence under the title. */
  readonly lead?: Text;
  readonly sections: readonly PageSection[];
}
