/** The few things that the page does to its document. */

/** An element of the page, which its own markup has. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no ${id}.`);
  return element;
}

/** Markup of the page's own views into an element. */
export function show(id: string, markup: string): void {
  byId(id).innerHTML = markup;
}

/** What stands in a field; nothing where the field is not there. */
export function fieldText(id: string): string {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
    ? field.value
    : "";
}

/** Lets the browser paint and answer before the work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Saves a document that the page made, without asking anybody for it. */
export function save(name: string, html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Moves the keyboard to a part of the page that has just been written. */
export function focusOn(id: string): void {
  const element = byId(id);
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}
