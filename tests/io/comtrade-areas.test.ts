import { iso31661 } from "iso-3166";
import { expect, test } from "vitest";
import { type AreaCode, isAreaCode } from "../../src/geography/area-code";
import { areaOfComtrade, comtradeOfArea } from "../../src/io/comtrade-areas";

/** The area, or the code of the issue and its candidates. */
function areaOf(code: string | number): string {
  const area = areaOfComtrade(code);
  return area.ok ? area.value : [area.issues[0].code, ...area.issues[0].candidates].join(" ");
}

function numberOf(code: AreaCode): string {
  const number = comtradeOfArea(code);
  return number.ok ? number.value : number.issues[0].code;
}

const numbers = Array.from({ length: 1000 }, (_, number) => number);

test("France, India, Norway, Switzerland and the USA have numbers of Comtrade's own", () => {
  for (const [number, area] of [
    ["251", "FR"],
    ["699", "IN"],
    ["579", "NO"],
    ["757", "CH"],
    ["842", "US"],
  ] as const) {
    expect(areaOf(number)).toBe(area);
    expect(numberOf(area)).toBe(number);
  }
});

test("Italy had 381 before 380, the USA 841 before 1981, West Germany 280", () => {
  expect([areaOf("380"), areaOf("381"), numberOf("IT")]).toEqual(["IT", "IT", "380"]);
  expect([areaOf("841"), numberOf("US")]).toEqual(["US", "842"]);
  expect([areaOf("280"), areaOf("276"), numberOf("DE")]).toEqual(["DE", "DE", "276"]);
});

test("former countries and the world go both ways", () => {
  for (const [number, area] of [
    ["200", "CSHH"],
    ["278", "DDDE"],
    ["810", "SUHH"],
    ["890", "YUCS"],
    ["891", "CSXX"],
    ["0", "001"],
  ] as const) {
    expect(areaOf(number)).toBe(area);
    expect(numberOf(area)).toBe(number);
  }
});

test("every area that has a number gets itself back", () => {
  for (const { alpha2 } of iso31661) {
    const number = comtradeOfArea(alpha2 as AreaCode);
    if (number.ok) expect(areaOf(number.value), alpha2).toBe(alpha2);
  }
  const without = iso31661
    .filter(({ alpha2 }) => !comtradeOfArea(alpha2 as AreaCode).ok)
    .map(({ alpha2 }) => alpha2);
  expect(without).toEqual(["AX", "BL", "GG", "IM", "JE", "LI", "MC", "MF", "PR", "SJ", "TW"]);
});

test("every number is an area, an entry without counterpart, or none", () => {
  const answers = numbers.map((number) => areaOf(number));
  expect(answers.filter(isAreaCode)).toHaveLength(238 + 5 + 1 + 7);
  expect(answers.filter((answer) => answer.startsWith("io/no-counterpart"))).toHaveLength(43);
  for (const number of numbers) {
    const area = areaOfComtrade(number);
    if (!area.ok) continue;
    const back = comtradeOfArea(area.value);
    expect(back.ok && areaOf(back.value), String(number)).toBe(area.value);
  }
});

test("what is no area has no counterpart, with what it is known to cover", () => {
  for (const number of [97, 490, 568, 577, 636, 637, 837, 838, 839, 899]) {
    expect(areaOf(number), String(number)).toBe("io/no-counterpart");
  }
  expect(areaOf("58")).toBe("io/no-counterpart BE LU");
  expect(areaOf("711")).toBe("io/no-counterpart BW LS NA SZ ZA");
  const asia = areaOfComtrade("490");
  expect(asia.ok ? "" : asia.issues[0].message).toBe(
    "Comtrade's 490, Other Asia, nes (where reporters put Taiwan, and not only it), is no area of ISO 3166 or UN M49.",
  );
});

test("492 is not Monaco and 356 is not India, whatever ISO 3166-1 says", () => {
  expect(areaOf("492")).toBe("io/no-counterpart");
  expect(areaOf("356")).toBe("io/no-counterpart");
  const monaco = comtradeOfArea("MC");
  expect(monaco.ok ? "" : monaco.issues[0].message).toBe(
    "Comtrade has no entry for MC. Its trade is in 251, together with that of others.",
  );
});

test("numbers of ISO that Comtrade does not use are no guess but a hint", () => {
  const messages = ["250", "158", "248", "999"].map((number) => {
    const area = areaOfComtrade(number);
    return area.ok ? "" : `${area.issues[0].code}: ${area.issues[0].message}`;
  });
  expect(messages).toMatchInlineSnapshot(`
    [
      "io/unknown-comtrade-area: "250" is not the number of an area in UN Comtrade, such as 251 (France). ISO 3166-1 has this number for FR; Comtrade has 251.",
      "io/unknown-comtrade-area: "158" is not the number of an area in UN Comtrade, such as 251 (France). ISO 3166-1 has this number for TW; Comtrade counts it in 490.",
      "io/unknown-comtrade-area: "248" is not the number of an area in UN Comtrade, such as 251 (France). ISO 3166-1 has this number for AX; Comtrade has no entry for it.",
      "io/unknown-comtrade-area: "999" is not the number of an area in UN Comtrade, such as 251 (France).",
    ]
  `);
});

test("leading zeros and numbers make no difference, other text is refused", () => {
  for (const code of ["4", "04", "004", 4]) expect(areaOf(code)).toBe("AF");
  expect(numberOf("AF")).toBe("4");
  for (const code of ["", " 4", "4.0", "-4", "0004", "FR", "W00", 4.5, -4, Number.NaN, 1000]) {
    expect(areaOf(code)).toBe("io/unknown-comtrade-area");
  }
  expect(areaOf(undefined as never)).toBe("io/unknown-comtrade-area");
});

test("subdivisions and regions have no number, codes that are none throw", () => {
  expect(numberOf("GB-WLS")).toBe("io/no-counterpart");
  expect(numberOf("151")).toBe("io/no-counterpart");
  expect(() => comtradeOfArea("UK" as AreaCode)).toThrow(
    expect.objectContaining({ code: "geography/unknown-area" }),
  );
});

test("results are frozen", () => {
  for (const result of [
    areaOfComtrade("251"),
    areaOfComtrade("490"),
    comtradeOfArea("FR"),
    comtradeOfArea("TW"),
  ]) {
    expect(Object.isFrozen(result)).toBe(true);
  }
});
