/**
 * Cuts text into rows of cells: RFC 4180, with any line end. Each sign is looked for from where it was found last, so
 * that a text is passed over once, and a row without quotes is split whole.
 */

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;
const TAB = 9;
const SPACE = 32;

/** What ends a row, as bits, so that those of a file are one number. */
const LINE_END = { none: 0, lf: 1, cr: 2, crlf: 4 } as const;

/**
 * What the scanner came to: a `row`; a row with a quote in the wrong place (`faulty`), which all readings end alike; a row
 * whose end no reading is certain of (`open`), after which nothing can be read; or no `more` that is complete.
 */
type Scanned = "row" | "faulty" | "open" | "more";

/** Gives the rows of a text one by one; of a text that is not `isWhole`, those that nothing behind it can change. */
export class RowScanner {
  /** Where the next row begins. */
  at = 0;
  cells: readonly string[] = [];
  /** What ended the row. */
  lineEnd: number = LINE_END.none;
  #lineFeed = -1;
  #return = -1;
  #quote = -1;
  #delimiterAt = -1;
  readonly #delimiterCode: number;

  constructor(
    readonly text: string,
    readonly delimiter: string,
    readonly isWhole: boolean,
  ) {
    this.#delimiterCode = delimiter.charCodeAt(0);
  }

  /** Goes on to the next row. */
  next(): Scanned {
    const { text, at } = this;
    if (at >= text.length) return "more";
    const end = this.#endOfLine(at);
    if (this.#quote < at) this.#quote = placeOf(text, '"', at);
    if (this.#quote < end) return this.#nextQuoted();
    if (!this.#isSettled(end)) return "more";
    this.cells = text.slice(at, end).split(this.delimiter);
    this.#passLineEnd(end);
    return "row";
  }

  #nextQuoted(): Scanned {
    const { text, delimiter } = this;
    const cells: string[] = [];
    let scanned: Scanned = "row";
    for (let from = this.at; ; ) {
      let end: number;
      if (text.charCodeAt(from) === QUOTE) {
        let close = closingQuote(text, from);
        if (close === -1) return this.isWhole ? "open" : "more";
        end = this.#behindBlanks(close + 1);
        if (end === text.length && !this.isWhole) return "more";
        if (!this.#isEndOfCell(end)) {
          const line = this.#endOfLine(from);
          if (line === text.length && !this.isWhole) return "more";
          close = this.#closeInLine(close, line);
          if (close === -1) return "open";
          scanned = "faulty";
          end = this.#behindBlanks(close + 1);
        }
        const cell = text.slice(from + 1, close);
        cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
      } else {
        end = this.#endOfLine(from);
        if (this.#delimiterAt < from) this.#delimiterAt = placeOf(text, delimiter, from);
        if (this.#delimiterAt < end) end = this.#delimiterAt;
        cells.push(text.slice(from, end));
      }
      if (text.charCodeAt(end) === this.#delimiterCode) from = end + 1;
      else {
        if (!this.#isSettled(end)) return "more";
        this.cells = cells;
        this.#passLineEnd(end);
        return scanned;
      }
    }
  }

  /**
   * Where the quotes of a cell close that holds a stray one, as in "he said "hi" to us"; -1 where that is not in its line, or
   * where a cell could open in between: then readings differ in where the row ends.
   */
  #closeInLine(stray: number, line: number): number {
    let close = stray;
    do close = closingQuote(this.text, close);
    while (close !== -1 && close < line && !this.#isEndOfCell(this.#behindBlanks(close + 1)));
    const isClosed = close !== -1 && close < line;
    return isClosed && !this.text.slice(stray, close + 1).includes(`${this.delimiter}"`) ? close : -1;
  }

  #endOfLine(from: number): number {
    if (this.#lineFeed < from) this.#lineFeed = placeOf(this.text, "\n", from);
    if (this.#return < from) this.#return = placeOf(this.text, "\r", from);
    return Math.min(this.#lineFeed, this.#return);
  }

  /** Whether a row that ends there does so whatever follows: a carriage return may be half of a line end. */
  #isSettled(end: number): boolean {
    return this.isWhole || this.text.charCodeAt(end) === LINE_FEED || end + 1 < this.text.length;
  }

  #isEndOfCell(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return at === this.text.length || code === this.#delimiterCode || code === LINE_FEED || code === RETURN;
  }

  /** Blanks between a quote and the end of its cell are none of its text. */
  #behindBlanks(from: number): number {
    for (let at = from; ; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === this.#delimiterCode || (code !== SPACE && code !== TAB)) return at;
    }
  }

  #passLineEnd(end: number): void {
    if (end === this.text.length) this.lineEnd = LINE_END.none;
    else if (this.text.charCodeAt(end) === LINE_FEED) this.lineEnd = LINE_END.lf;
    else this.lineEnd = this.text.charCodeAt(end + 1) === LINE_FEED ? LINE_END.crlf : LINE_END.cr;
    this.at = end + (this.lineEnd === LINE_END.crlf ? 2 : 1);
  }
}

/** Where the quotes close that open at a place; -1 where they do not. */
export function closingQuote(text: string, opened: number): number {
  let close = text.indexOf('"', opened + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close;
}

/** The place of a sign; the end of the text where it has none. */
function placeOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
}
