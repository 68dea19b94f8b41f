/** Number phrases in German, French and Spanish, as newspapers and statistical offices there print them. */

import {
  about,
  atLeast,
  atMost,
  between,
  exactly,
  type Figure,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  parseFigure,
  parsePhrase,
} from "cultural-ledger";
import type { FigureLocale, NumberPhrase } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";

function expectRead(locale: FigureLocale, examples: Readonly<Record<string, Figure>>): void {
  for (const [text, value] of Object.entries(examples))
    expect(parseFigure(text, locale), text).toEqual({ ok: true, value });
}

function expectPhrases(locale: FigureLocale, examples: Readonly<Record<string, NumberPhrase>>): void {
  for (const [text, value] of Object.entries(examples))
    expect(parsePhrase(text, locale), text).toEqual({ ok: true, value });
}

/** Phrases with a part of the reason why they are refused. */
function expectRefused(locale: FigureLocale, examples: Readonly<Record<string, string>>): void {
  for (const [text, reason] of Object.entries(examples)) {
    const result = parseFigure(text, locale);
    expect(result.ok ? "read" : result.issues[0].message, text).toContain(reason);
    expect(result.ok ? "" : result.issues[0].code, text).toBe("figures/unreadable-figure");
  }
}

const percent = { scale: "percent" } as const;
const thousand = { scale: "thousand" } as const;
const million = { scale: "million" } as const;
const billion = { scale: "billion" } as const;
const trillion = { scale: "trillion" } as const;
const NO_PART = "it is no part of a number phrase";

describe("one mark means two things, and is read by its language", () => {
  test("of groups and decimals", () => {
    const pointed = (number: string) => ({
      en: number,
      zh: number,
      de: undefined,
      fr: undefined,
      es: undefined,
    });
    const ofComma = (number: string) => ({
      en: undefined,
      zh: undefined,
      de: number,
      fr: number,
      es: number,
    });
    const readings: Readonly<Record<string, { readonly [L in FigureLocale]: string | undefined }>> = {
      "1,500": { en: "1500", zh: "1500", de: "1.500", fr: "1.500", es: undefined },
      "12.5": pointed("12.5"),
      "1.50": pointed("1.50"),
      "1,234.5": pointed("1234.5"),
      "2,5": ofComma("2.5"),
      "0,500": ofComma("0.500"),
      "1234,5": ofComma("1234.5"),
      "1.234,5": ofComma("1234.5"),
      "1.234,567": ofComma("1234.567"),
    };
    for (const [text, numbers] of Object.entries(readings)) {
      for (const [locale, number] of Object.entries(numbers)) {
        const read = parseFigure(text, locale as FigureLocale);
        expect(read.ok ? read.value.number : undefined, `${text} in ${locale}`).toBe(number);
      }
    }
  });

  test("of Spanish, which is written with either mark before decimals", () => {
    for (const text of ["1,500", "1,500 millones", "12,345 euros"])
      expectRefused("es", { [text]: 'where "," groups thousands' });
    const ofSpain = parseFigure("1,500 millones", "es", { decimal: "," });
    expect(ofSpain).toEqual({ ok: true, value: figure("1.500", million) });
    const ofMexico = parseFigure("1,500.5 millones", "es", { decimal: "." });
    expect(ofMexico).toEqual({ ok: true, value: figure("1500.5", million) });
    expectRead("es", { "1,5 millones": figure("1.5", million), "1,2345": figure("1.2345") });
  });

  test("of points, which group in German, French and Spanish", () => {
    for (const locale of ["de", "fr", "es"] as const)
      expectRead(locale, {
        "270.584": figure("270584"),
        "5.338": figure("5338"),
        "122.000": figure("122000"),
        "1.234.567": figure("1234567"),
        "90.000 Euro": figure("90000", { unit: "EUR" }),
      });
  });

  test("of blanks of every kind, one and the same throughout", () => {
    for (const locale of ["de", "fr", "es"] as const) {
      for (const blank of [" ", "\u00A0", "\u202F", "\u2009"])
        expectRead(locale, {
          [`24${blank}664`]: figure("24664"),
          [`1${blank}234${blank}567,8`]: figure("1234567.8"),
        });
      expectRefused(locale, {
        "1.234 567": "grouped in threes",
        "1 234.567": "grouped in threes",
        "1234 567": "grouped in threes",
        "012 345": "grouped in threes",
        "20 30": "second number",
        "20 1234": "second number",
        "20  000": "second number",
        "20\n000": "second number",
        "20\t000": "second number",
      });
    }
  });

  test("of apostrophes, which group in Switzerland", () => {
    for (const locale of ["de", "fr"] as const)
      expectRead(locale, { "1'500": figure("1500"), "1’234’567,5": figure("1234567.5") });
    expectRefused("es", { "1'500": NO_PART });
  });
});

describe("German", () => {
  test("hedges", () => {
    const hedges = {
      moreThan: ["mehr als", "über", "Über", "ÜBER", "etwas mehr als", "knapp über"],
      atLeast: ["mindestens", "wenigstens", "zumindest"],
      lessThan: ["weniger als", "unter", "knapp unter"],
      atMost: ["höchstens", "bis zu", "maximal"],
      about: ["rund", "etwa", "ungefähr", "circa", "ca.", "zirka", "an die"],
      nearly: ["fast", "knapp", "nahezu", "beinahe"],
      exactly: ["genau", "exakt"],
      odd: ["gut"],
    } as const;
    for (const [qualifier, words] of Object.entries(hedges))
      for (const word of words) expectRead("de", { [`${word} 40`]: { qualifier, number: "40" } as Figure });
    expectRead("de", {
      "20 oder mehr": atLeast(20),
      "20 oder weniger": atMost(20),
      "20 Prozent mindestens": atLeast(20, percent),
      "gut 2.100": odd(2100),
      "gut 30 Mio. Euro": odd(30, { ...million, unit: "EUR" }),
    });
  });

  test("scales and currencies", () => {
    expectRead("de", {
      "61,7 Millionen Euro": figure("61.7", { ...million, unit: "EUR" }),
      "13,4 Mio. Euro": figure("13.4", { ...million, unit: "EUR" }),
      "13,4 Mio. €": figure("13.4", { ...million, unit: "EUR" }),
      "1,2 Mrd. US-Dollar": figure("1.2", { ...billion, unit: "USD" }),
      "eine Milliarde Franken": figure("1", { ...billion, unit: "CHF" }),
      "3 Billionen Yuan": figure("3", { ...trillion, unit: "CNY" }),
      "300 Tsd.": figure("300", thousand),
      "98,5%": figure("98.5", percent),
      "unter 10 v. H.": lessThan(10, percent),
      "EUR 5 Mio.": figure("5", { ...million, unit: "EUR" }),
      "500 TEUR": figure("500", { ...thousand, unit: "EUR" }),
    });
    expectRefused("de", { "30 Mio. Dollar": "several currencies", "30 Kronen": "several currencies" });
    const dollars = parseFigure("30 Mio. Dollar", "de", { currencies: { dollars: "USD" } });
    expect(dollars).toEqual({ ok: true, value: figure("30", { ...million, unit: "USD" }) });
  });

  test("words for numbers, parts and collectives", () => {
    expectRead("de", {
      "drei Millionen": figure("3", million),
      zwölf: figure("12"),
      zweihundert: figure("200"),
      "nur neunhundert": figure("900"),
      "ein Dutzend": figure("12"),
      "mehr als eine Viertelmillion": moreThan("0.25", million),
      "fast eine halbe Million Euro": nearly("0.5", { ...million, unit: "EUR" }),
      "mehr als tausend": moreThan(1, thousand),
      "anderthalb Millionen": figure("1.5", million),
      "die Hälfte": figure("1/2"),
      "mehr als die Hälfte": moreThan("1/2"),
      "knapp zwei Drittel": nearly("2/3"),
      "rund drei Viertel": about("3/4"),
      "ein Zehntel": figure("1/10"),
    });
    expectRefused("de", {
      "mehrere Hundert": "it says no number",
      Tausende: "it says no number",
      "20 Länder": NO_PART,
      zwanzigtausend: NO_PART,
      zweihundertfünf: NO_PART,
    });
  });

  test("changes, points, multiples and ranks", () => {
    expectPhrases("de", {
      "um 5 % gestiegen": { figure: figure("5", percent), says: "change" },
      "5 Prozent weniger": { figure: figure("-5", percent), says: "change" },
      "5 % mehr als im Vorjahr": {
        figure: figure("5", percent),
        says: "change",
        basis: "im Vorjahr",
      },
      "sank um fünf Prozentpunkte": { figure: figure("-5", percent), says: "points" },
      "fast verdoppelt": { figure: nearly(2, { unit: "ratio" }), says: "multiple" },
      "das 2,5-fache": { figure: figure("2.5", { unit: "ratio" }), says: "multiple" },
      "um durchschnittlich 5 % pro Jahr gestiegen": { figure: figure("5", percent), says: "averageGrowth" },
      "3. Platz": { figure: exactly(3), says: "rank" },
      zweitgrößte: { figure: exactly(2), says: "rank", order: "highest" },
    });
    expectRefused("de", {
      "um fünf Prozentpunkte": "not whether it is more or less",
      "um das Doppelte gestiegen": "can be to that many times as much",
      "fast verdoppelt": "it says a multiple",
    });
  });

  test("ranges", () => {
    expectRead("de", {
      "zwischen 20 und 30": between(20, 30),
      "von 20 bis 30": between(20, 30),
      "20 bis 30 Mio. Euro": between(20, 30, { ...million, unit: "EUR" }),
      "15–25 %": between(15, 25, percent),
    });
    expectRefused("de", {
      "von 20": "has two numbers",
      "von 20 und 30": "a range is",
      "zwischen 20 bis 30": "a range is",
      "30 bis 20": "which is less",
    });
  });
});

describe("French", () => {
  test("hedges, with elisions", () => {
    expectRead("fr", {
      "Près de 122.000": nearly(122000),
      "plus de 30 000": moreThan(30000),
      "plus d’un million d’euros": moreThan(1, { ...million, unit: "EUR" }),
      "au moins 20": atLeast(20),
      "20 au moins": atLeast(20),
      "moins de 20 %": lessThan(20, percent),
      "jusqu'à 50": atMost(50),
      "au plus 50": atMost(50),
      "environ 40": about(40),
      "40 environ": about(40),
      "quelque 40": about(40),
      "presque 40": nearly(40),
      "exactement 61": exactly(61),
      "20 et quelques": odd(20),
      "À peu près 40": about(40),
    });
    expectRefused("fr", { "quelques 40": "it says no number", "à peine 40": "cannot be read there" });
  });

  test("scales and currencies", () => {
    expectRead("fr", {
      "12,6 millions d’euros": figure("12.6", { ...million, unit: "EUR" }),
      "30 M€": figure("30", { ...million, unit: "EUR" }),
      "1,5 milliard de dollars américains": figure("1.5", { ...billion, unit: "USD" }),
      "3 Md€": figure("3", { ...billion, unit: "EUR" }),
      "2 billions": figure("2", trillion),
      "40 mille": figure("40", thousand),
      "15 pour cent": figure("15", percent),
    });
    expectRefused("fr", {
      "30 millions de dollars": "several currencies",
      "30 millions de francs": "several currencies",
      "30 m": "write the scale out",
    });
  });

  test("words for numbers, parts and collectives", () => {
    expectRead("fr", {
      "une vingtaine": about(20),
      "une soixantaine": about(60),
      "plus de mille": moreThan(1, thousand),
      "un millier": about(1, thousand),
      "une douzaine": figure("12"),
      "une dizaine de millions d'euros": about(10, { ...million, unit: "EUR" }),
      "la moitié": figure("1/2"),
      "plus de la moitié": moreThan("1/2"),
      "près des deux tiers": nearly("2/3"),
      "un quart": figure("1/4"),
      "quatre-vingts": figure("80"),
      "deux cents": figure("200"),
      "deux cents millions": figure("200", million),
      "seulement 200": figure("200"),
      "½": figure("1/2"),
      "un demi-million": figure("0.5", million),
    });
    expectRefused("fr", {
      "plus d'une vingtaine": "says moreThan already",
      "des milliers": "it says no number",
      "quatre-vingt-dix": NO_PART,
      "soixante-dix": NO_PART,
      "vingt-deux": NO_PART,
      "deux cent trois": "second number",
    });
  });

  test("changes, points, multiples and ranks", () => {
    expectPhrases("fr", {
      "en hausse de 5 % sur un an": { figure: figure("5", percent), says: "change", basis: "sur un an" },
      "5 % de moins": { figure: figure("-5", percent), says: "change" },
      "1,8 point de pourcentage": { figure: figure("1.8", percent), says: "points" },
      "plus du double": { figure: moreThan(2, { unit: "ratio" }), says: "multiple" },
      "deux fois plus": { figure: figure("2", { unit: "ratio" }), says: "multiple" },
      "en hausse de 5 % par an en moyenne": { figure: figure("5", percent), says: "averageGrowth" },
      "3e plus grand": { figure: exactly(3), says: "rank", order: "highest" },
      premier: { figure: exactly(1), says: "rank" },
    });
  });

  test("ranges", () => {
    expectRead("fr", {
      "15% à 25%": between(15, 25, percent),
      "de 15 à 25 %": between(15, 25, percent),
      "entre 20 et 30 millions": between(20, 30, million),
    });
    expectRefused("fr", { "entre 20 à 30": "a range is", "20 et 30": "a range is" });
  });
});

describe("Spanish", () => {
  test("hedges", () => {
    expectRead("es", {
      "más de 20": moreThan(20),
      "Más del 25 %": moreThan(25, percent),
      "al menos 20": atLeast(20),
      "20 como mínimo": atLeast(20),
      "menos de 20": lessThan(20),
      "hasta 50": atMost(50),
      "como máximo 50": atMost(50),
      "alrededor de 40": about(40),
      "unos 40": about(40),
      "cerca de 40": nearly(40),
      "casi 40": nearly(40),
      "exactamente 61": exactly(61),
      "20 y pico": odd(20),
      "treinta y tantos": odd(30),
      "el 25 %": figure("25", percent),
    });
  });

  test("scales and currencies", () => {
    expectRead("es", {
      "289,3 millones": figure("289.3", million),
      "212.800 millones de euros": figure("212800", { ...million, unit: "EUR" }),
      "30 mil millones de euros": figure("30", { ...billion, unit: "EUR" }),
      "un billón": figure("1", trillion),
      "15 mil": figure("15", thousand),
      "8,9 por ciento": figure("8.9", percent),
      "5 millones de dólares estadounidenses": figure("5", { ...million, unit: "USD" }),
    });
    expectRefused("es", {
      "212.800 millones de dólares": "several currencies",
      "30 pesos": "several currencies",
    });
  });

  test("words for numbers, parts and collectives", () => {
    expectRead("es", {
      "dos millones": figure("2", million),
      "una docena": figure("12"),
      "solo 200": figure("200"),
      "una veintena": about(20),
      "un centenar": about(100),
      "medio millón de euros": figure("0.5", { ...million, unit: "EUR" }),
      "más de mil": moreThan(1, thousand),
      "mil millones": figure("1", billion),
      "un millón y medio": figure("1.5", million),
      "la mitad": figure("1/2"),
      "casi la mitad": nearly("1/2"),
      "dos tercios": figure("2/3"),
      "la tercera parte": figure("1/3"),
      "una décima parte": figure("1/10"),
    });
    expectRefused("es", {
      "miles de euros": "it says no number",
      "varios millones": "it says no number",
      "treinta y cinco": "a range is",
      "dos millones y medio": NO_PART,
    });
  });

  test("changes, points, multiples and ranks", () => {
    expectPhrases("es", {
      "creció un 5 % interanual": { figure: figure("5", percent), says: "change", basis: "interanual" },
      "5 % menos": { figure: figure("-5", percent), says: "change" },
      "2,2 puntos porcentuales": { figure: figure("2.2", percent), says: "points" },
      "más del doble": { figure: moreThan(2, { unit: "ratio" }), says: "multiple" },
      "casi el doble": { figure: nearly(2, { unit: "ratio" }), says: "multiple" },
      "un aumento del 5 % respecto a 2011": {
        figure: figure("5", percent),
        says: "change",
        basis: "respecto a 2011",
      },
      "segundo mayor": { figure: exactly(2), says: "rank", order: "highest" },
      "3.º": { figure: exactly(3), says: "rank" },
    });
    expectRefused("es", { "tres veces más": "or one more" });
  });

  test("ranges", () => {
    expectRead("es", {
      "entre 20 y 30": between(20, 30),
      "de 20 a 30": between(20, 30),
      "de 20 a 30 millones de euros": between(20, 30, { ...million, unit: "EUR" }),
    });
    expectRefused("es", { "entre 20 a 30": "a range is", "de 20": "has two numbers" });
  });
});

describe("what was reached, and by how much", () => {
  const inPercent = (number: string) => figure(number, percent);
  const change = (value: Figure, basis?: string): NumberPhrase => ({
    figure: value,
    says: "change",
    ...(basis !== undefined && { basis }),
  });

  test("in Spanish, hasta behind a verb leads to the level, and de hasta is a bound", () => {
    expectRead("es", {
      "bajó hasta 200": figure("200"),
      "cayó hasta el 5%": inPercent("5"),
      "disminuyó hasta el 11,2%": inPercent("11.2"),
      "creció hasta 200 millones": figure("200", million),
      "aumentaron hasta los 200": figure("200"),
      "cayó por debajo del 5%": lessThan(5, percent),
      "subió por encima del 5%": moreThan(5, percent),
      "descendieron por debajo de 300": lessThan(300),
    });
    expectRefused("es", { "cayó hasta el 5 % interanual": "a level that was reached" });
    expectRefused("de", { "stieg auf 5 % gegenüber 2019": "a level that was reached" });
    expectRead("de", { "stieg auf 300": figure("300"), "fiel auf unter 5 %": lessThan(5, percent) });
    expectPhrases("es", { "un aumento de hasta el 5%": change(between(0, 5, percent)) });
    expectRefused("es", {
      "cayó cerca del 5%": "the level that was reached",
      "creció cerca de 300": "by how much",
    });
  });

  test("a bounded change has two ends", () => {
    const examples: readonly (readonly [FigureLocale, string, Figure])[] = [
      ["de", "sank um weniger als 5 %", between(-5, 0, percent)],
      ["de", "stieg um höchstens 5 %", between(0, 5, percent)],
      ["de", "um bis zu 300 gestiegen", between(0, 300)],
      ["fr", "baisse de moins de 5 %", between(-5, 0, percent)],
      ["fr", "en hausse de moins de 5 %", between(0, 5, percent)],
      ["fr", "moins de 5 % de plus", between(0, 5, percent)],
      ["es", "una caída de menos del 5 %", between(-5, 0, percent)],
      ["es", "aumentó menos del 5 %", between(0, 5, percent)],
    ];
    for (const [locale, text, value] of examples) expectPhrases(locale, { [text]: change(value) });
  });

  test("in German, the end of a verb says which way", () => {
    expectPhrases("de", {
      "nahm um 5 % ab": change(inPercent("-5")),
      "nahm um 5 % zu": change(inPercent("5")),
      "ging um 5 % zurück": change(inPercent("-5")),
      "legte um 5 % zu": change(inPercent("5")),
      "stieg um 5 % an": change(inPercent("5")),
      "um 300 gesunken": change(figure("-300")),
      "um über 300 gestiegen": change(moreThan(300)),
    });
    expectRefused("de", {
      "nahm um 5 %": "not whether it is more or less",
      "ging um 300": "not whether it is more or less",
      "stieg um 5 % ab": "the other direction",
      "ab 5 %": "it goes with a verb",
      "5 % zu": "it goes with a verb",
      "zu 5 %": "it goes with a verb",
      "unter 5 % gesunken": "it goes with a verb",
      "über 300 gestiegen": "it goes with a verb",
      "Anstieg über 300": "the level that was reached",
      "Rückgang unter 5 %": "the level that was reached",
    });
  });

  test("a mean of years is a growth where a word or a sign says so", () => {
    expectRefused("de", {
      "im Jahresdurchschnitt 5,2 %": "not said to be a growth",
      "durchschnittlich 5 % pro Jahr": "not said to be a growth",
      "jahresdurchschnittlich 5 %": "not said to be a growth",
    });
    expectRefused("fr", {
      "en moyenne annuelle 7,3 %": "not said to be a growth",
      "5 % par an en moyenne": "not said to be a growth",
      "en rythme annuel moyen 5 %": "not said to be a growth",
    });
    expectRefused("es", {
      "de media anual 7,3%": "not said to be a growth",
      "una tasa media anual del 5 %": "not said to be a growth",
      "5 % al año de media": "not said to be a growth",
    });
    const mean = (number: string): NumberPhrase => ({ figure: inPercent(number), says: "averageGrowth" });
    expectPhrases("de", {
      "im Jahresdurchschnitt um 5 % gestiegen": mean("5"),
      "im Jahresdurchschnitt +5,2 %": mean("5.2"),
    });
    expectPhrases("fr", {
      "une croissance annuelle moyenne de 5 %": mean("5"),
      "en moyenne annuelle -5 %": mean("-5"),
    });
    expectPhrases("es", {
      "un crecimiento medio anual del 5 %": mean("5"),
      "creció un 5 % de media anual": mean("5"),
    });
  });

  test("a comparison says which way, or it is refused; the word before it is of the number", () => {
    expectRefused("fr", {
      "95 % par rapport à 2019": "write which",
      "300 par rapport à 2019": "write which",
    });
    expectRefused("de", {
      "5 % zum Vorjahr": "write which",
      "95 % gegenüber 2019": "write which",
      "+5 gegenüber 1500": "stands with the year",
    });
    expectRefused("es", {
      "5 % frente a 2019": "write which",
      "300 más que en 1.200": "stands with the year",
    });
    expectPhrases("fr", {
      "5 % sur un an": change(inPercent("5"), "sur un an"),
      "5 % de plus qu'en 2011": change(inPercent("5"), "en 2011"),
      "5 % de moins que l'an dernier": change(inPercent("-5"), "l'an dernier"),
    });
    expectPhrases("es", {
      "5 % interanual": change(inPercent("5"), "interanual"),
      "5 % más que en 2011": change(inPercent("5"), "en 2011"),
    });
    expectPhrases("de", { "-5 % gegenüber 2019": change(inPercent("-5"), "gegenüber 2019") });
  });

  test("half as much is a multiple, and years are no range", () => {
    const half: NumberPhrase = { figure: figure("1/2", { unit: "ratio" }), says: "multiple" };
    expectPhrases("de", { halbiert: half, "halb so viele": half });
    expectPhrases("fr", { "divisé par deux": half, "réduit de moitié": half });
    expectPhrases("es", { "se redujo a la mitad": half });
    expectRefused("de", { "1995 bis 2005": "may be years", "Tsd. Euro": "a scale alone" });
    expectRefused("fr", { "entre 1995 et 2005": "may be years" });
    expectRefused("es", { "1995-2005": "may be years" });
  });
});

test("Portuguese and Italian are no locales, as neither are other cases of a name", () => {
  for (const locale of ["pt", "it", "DE", "de-AT", "zh-Hant"])
    expect(() => parseFigure("4,9%", locale as FigureLocale)).toThrow(
      expect.objectContaining({ code: "figures/unknown-option" }),
    );
});
