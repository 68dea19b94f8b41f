import { expect, test } from "vitest";
import { inSlices } from "../../docs/try/source/slices";

test("slices are the whole again, and between long ones there is a pause", async () => {
  const text = "出访,".repeat(20_000);
  let time = 0;
  let pauses = 0;
  const pieces: string[] = [];
  const pause = async () => {
    pauses += 1;
  };
  for await (const piece of inSlices(text, pause, () => {
    time += 15;
    return time;
  }))
    pieces.push(piece);
  expect(pieces.join("")).toBe(text);
  expect(pieces.length).toBe(Math.ceil(text.length / 16_384));
  expect(pauses).toBeGreaterThan(0);
});

test("nothing is one empty slice, and bytes stay bytes", async () => {
  const pieces = async <Piece extends string | Uint8Array>(whole: Piece) => {
    const found: Piece[] = [];
    for await (const piece of inSlices(
      whole,
      async () => {},
      () => 0,
    ))
      found.push(piece);
    return found;
  };
  expect(await pieces("")).toEqual([""]);
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 251);
  expect(Buffer.concat(await pieces(bytes)).equals(Buffer.from(bytes))).toBe(true);
});
