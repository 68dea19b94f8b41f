/**
 * The texts of an SVG as boxes on it: the groups that they are in move them, and their widths are estimated from their
 * characters, by a count of its own.
 */

/** A line of text and where it lies. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Letters of DejaVu Sans, which is wider than most, are 0.6 em on average; Chinese characters are one em. */
function emsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! >= 0x2e80 ? 1 : 0.56), 0);
}

/** Every line of text. */
export function textsOf(svg: string): readonly TextBox[] {
  const groups: (readonly [number, number])[] = [[0, 0]];
  const boxes: TextBox[] = [];
  const tags = svg.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>([^<]*)/g);
  let current: { x: number; y: number; anchor: string; size: number; lines: number } | undefined;
  const add = (text: string, dy: number) => {
    if (current === undefined || text.trim() === "") return;
    const said = text.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    const width = emsOf(said) * current.size;
    const shift = { start: 0, middle: -width / 2, end: -width }[current.anchor] ?? 0;
    const left = current.x + shift;
    const y = current.y + dy;
    boxes.push({
      text: said,
      left,
      right: left + width,
      top: y - current.size * 0.75,
      bottom: y + current.size * 0.2,
    });
  };
  for (const [, closing, name, attributes = "", isEmpty, text = ""] of tags) {
    const [x, y] = moveOf(attributes);
    const at = groups.at(-1)!;
    if (name === "g" || name === "svg") {
      if (closing) groups.pop();
      else if (!isEmpty) groups.push([at[0] + x, at[1] + y]);
    } else if (name === "text") {
      if (closing) {
        current = undefined;
        continue;
      }
      if (/rotate/.test(attributes)) throw new Error("Text that is turned");
      const size = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1]);
      const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? "start";
      current = { x: at[0] + x, y: at[1] + y, anchor, size, lines: 0 };
      add(text, 0);
    } else if (name === "tspan" && !closing && current !== undefined) {
      const dy = Number(/dy="([-\d.]+)"/.exec(attributes)?.[1] ?? 0);
      current.y += dy;
      add(text, 0);
    }
  }
  return boxes;
}

function moveOf(attributes: string): readonly [number, number] {
  const [, x = "0", y = "0"] = /transform="translate\(([-\d.e]+),([-\d.e]+)\)/.exec(attributes) ?? [];
  return [Number(x), Number(y)];
}

/** Pairs of texts that lie on each other. */
export function overlapsIn(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}

/** Texts that stand out of a picture. */
export function outsideOf(boxes: readonly TextBox[], width: number, height: number): readonly string[] {
  return boxes
    .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
    .map(({ text }) => text);
}
