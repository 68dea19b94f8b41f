import { readCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { outcome } from "./reading";

describe("texts", () => {
  test("lose the space around them, so that one product is one", async () => {
    const cells = ["Linen", "Linen ", " Linen\u00A0", "\u3000Linen"];
    for (const cell of cells) expect(await outcome("delegations", "note", cell)).toBe("Linen");
  });

  test("with ids that differ by space alone are two records of one id", async () => {
    for (const id of ["D1 ", " D1", "D1\u00A0", "D1\u3000"]) {
      const reading = await readCsv(
        "delegations",
        `id,direction,period\nD1,outbound,2012\n"${id}",outbound,2012\n`,
      );
      expect(reading.issues.map(({ code, row }) => [code, row])).toEqual([["model/duplicate-id", 3]]);
    }
  });

  test("have few characters in a fault, however long they are", async () => {
    const reading = await readCsv("delegations", `id,direction,period\na,${"x".repeat(100_000)},2012\n`);
    expect(reading.issues[0]?.message.length).toBeLessThan(1000);
  });
});

describe("words of choices", () => {
  const direction = async (word: string, words: Readonly<Record<string, "inbound" | "outbound">> = {}) => {
    const { ledger, issues } = await readCsv(
      "delegations",
      `id,direction,period\na,"${word}",2012\n`,
      deepFreeze({ words: { direction: words } }),
    );
    return ledger.delegations[0]?.direction ?? `${issues[0]?.code} ${issues[0]?.option}`;
  };

  test("are known in any letters and both languages", async () => {
    for (const word of [
      "outbound",
      "Outbound",
      "OUTBOUND ",
      "\uFF2F\uFF35\uFF34\uFF22\uFF2F\uFF35\uFF2E\uFF24",
      "\u51FA\u8BBF",
    ])
      expect(await direction(word), word).toBe("outbound");
    expect(await direction("\u63A5\u5F85")).toBe("inbound");
  });

  test("are the caller's before those that are known", async () => {
    expect(await direction("OUT", { out: "outbound" })).toBe("outbound");
    expect(await direction("out", { " OUT": "outbound" })).toBe("outbound");
    expect(await direction("\u63A5\u5F85", { \u63A5\u5F85: "outbound" })).toBe("outbound");
    expect(await direction("outbound", { Outbound: "inbound" })).toBe("inbound");
  });

  test("that nobody knows name the option", async () => {
    for (const word of ["OUT", "constructor", "__proto__", "up"])
      expect(await direction(word), word).toBe("model/unknown-value words");
  });

  test("of currencies are the caller's too", async () => {
    const text = "id,flow,kind,product,period,value,currency\na,Exports,\u5546\u54C1,x,2012,5,Taler\n";
    const words = { "value.currency": { taler: "EUR" } } as const;
    const { ledger } = await readCsv("trades", text, deepFreeze({ words }));
    expect(ledger.trades).toMatchObject([{ flow: "export", kind: "goods" }]);
    expect(String(ledger.trades[0]?.value)).toBe("EUR 5");
  });
});
