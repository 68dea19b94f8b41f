/** Markup of the page: texts of others are escaped, and results of the library are set under the headings of the page. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as content or as the value of an attribute. What turns the direction of writing is left out of sight. */
export function escaped(text: string): string {
  return text
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "\uFFFD")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A choice of one of several words. */
export function selectHtml(
  { id, label, value }: { readonly id: string; readonly label: string; readonly value: string },
  options: readonly (readonly [value: string, label: string])[],
): string {
  const items = options.map(
    ([each, text]) =>
      `<option value="${escaped(each)}"${each === value ? " selected" : ""}>${escaped(text)}</option>`,
  );
  return `<p class="field"><label for="${id}">${escaped(label)}</label><select id="${id}">${items.join("")}</select></p>`;
}

/** A line of text that is asked for. */
export function inputHtml(
  { id, label, value }: { readonly id: string; readonly label: string; readonly value: string },
  hint?: string,
): string {
  const described = hint === undefined ? "" : ` aria-describedby="${id}-hint"`;
  return `<p class="field"><label for="${id}">${escaped(label)}</label><input id="${id}" type="text" value="${escaped(value)}"${described}>${
    hint === undefined ? "" : `<small id="${id}-hint">${escaped(hint)}</small>`
  }</p>`;
}

/** A text of several lines that is asked for. */
export function textareaHtml(
  { id, label, value }: { readonly id: string; readonly label: string; readonly value: string },
  rows: number,
): string {
  // A line end right behind the tag would be dropped.
  return `<p class="field wide"><label for="${id}">${escaped(label)}</label><textarea id="${id}" rows="${rows}" spellcheck="false">\n${escaped(value)}</textarea></p>`;
}

/** A button, and what it does when pressed. */
export function buttonHtml(action: string, label: string, value = ""): string {
  return `<button type="button" data-action="${action}"${value === "" ? "" : ` data-value="${escaped(value)}"`}>${escaped(label)}</button>`;
}

/** A table under its caption, in a region that scrolls; the first cell of each row is its head. Cells are markup. */
export function tableHtml(
  id: string,
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const heads = columns.map((title) => `<th scope="col">${escaped(title)}</th>`).join("");
  const lines = rows.map(
    ([head = "", ...cells]) =>
      `<tr><th scope="row">${head}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-caption"><table id="${id}"><caption><span id="${id}-caption">${escaped(
    caption,
  )}</span></caption><thead><tr>${heads}</tr></thead><tbody>${lines.join("")}</tbody></table></div>`;
}

/**
 * What a document of `toHtml` has in its body, under a heading of the page: its headings two steps lower, its ids behind a prefix.
 * Only tags are touched; what stands between them is the document's own.
 */
export function embedded(html: string, prefix: string): string {
  const [, body = ""] = /<main>\n([\s\S]*)\n<\/main>/.exec(html) ?? [];
  return body.replace(/<[^<>]+>/g, (tag) =>
    tag
      .replace(/^(<\/?)h([12])\b/, (_, open: string, level: string) => `${open}h${Number(level) + 2}`)
      .replace(/ (id|aria-labelledby)="/g, ` $1="${prefix}-`),
  );
}
