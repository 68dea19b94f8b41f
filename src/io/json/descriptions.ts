/**
 * What the fields of records say, in a sentence each, for who knows their JSON only: the one home of the descriptions of the
 * JSON Schemas. A field is described by its name, and as `Owner.field` where it says something of its own there.
 */

import { AUDIT_FIELDS, AUDIT_PARTS } from "./audit-descriptions";

const FIELDS: Readonly<Record<string, string>> = {
  id: "What other records name it by; unique in a ledger, across all kinds.",
  name: "What it is called.",
  note: "Anything that a reader should know.",
  extra: "Fields of one's own, which no figure reads.",
  source: "The document that it rests on, and where in it.",
  period: "When it takes place.",
  direction: "The way that exchange goes, seen from home: outbound leaves it, inbound comes to it.",
  count: "How many of its kind it stands for; 1 where left out.",
  areas: "The countries and regions that it reaches.",
  area: "The country or region.",
  place: "A town in the area.",
  cities: "How many cities it reaches.",
  organizer: "The body that organizes it, or several.",
  host: "The body that receives it, or several.",
  level: "The level of the body that is responsible.",
  domain: "The art form or cultural domain.",
  project: "The id of the project that it belongs to.",
  programme: "The id of the programme that it belongs to.",
  partOf: "The id of the record of this kind that holds it, as a total holds an 'of which' line.",
  parties: "Who is a party to it.",
  status: "Whether it took place; held where left out. Only what was held is counted.",
  obsStatus: "How the value was observed: a code of SDMX CL_OBS_STATUS, as P for a provisional one.",
  confStatus: "Who may see the value: a code of SDMX CL_CONF_STATUS, as F for free.",
  published: "The day on which it was made known; what is of one thing and of another day is a revision.",
  audience: "Persons who attended, all together; left out is unknown, never zero.",
  since: "The day or period in which it began.",
  named: "Those that are named.",
  open: "That more are meant than are named.",
  stated: "How many there are with those named, where the source says so.",

  qualifier: "What the wording says of the number; equal is a number as printed.",
  number:
    "The number as printed, in plain digits; of figures that count nothing also a fraction such as 1/10.",
  to: "The greater number of between.",
  scale: "What the number is in: 30 in millions.",
  unit: "What the number is of; where left out, the number and its scale say it.",
  decimals: "The precision that is declared: -6 is to the nearest million, 2 to the nearest hundredth.",
  currency: "A code of ISO 4217.",
  value: "Plain digits in units of the currency: dollars, not cents.",

  "CulturalProject.period": "When the project is held.",
  "CulturalProject.budget": "What it may cost.",

  "Delegation.purpose": "What the visit is for.",
  "Delegation.persons":
    "Person-trips of all its visits together: who travels twice counts twice. Left out is unknown, never zero.",
  "Delegation.areas": "Where outbound visits go, or inbound ones come from; left out where legs are given.",
  "Delegation.legs": "The stays of one visit, in order.",
  "Delegation.cost": "What it costs.",

  "Activity.name": "Its title.",
  "Activity.kind": "What is shown, or the kinds that a source counts together.",
  "Activity.venue": "The house where it takes place.",
  "Activity.place": "The town where it takes place.",
  "Activity.income": "What tickets brought in.",

  "TradeRecord.flow": "The direction of trade.",
  "TradeRecord.kind": "Goods carry an object across the border; services are performed or licensed.",
  "TradeRecord.product": "What is sold.",
  "TradeRecord.code": "The code of the product or service, in the list that scheme names.",
  "TradeRecord.scheme": "The list of the code with its edition, as HS 2017.",
  "TradeRecord.period": "When it is sold.",
  "TradeRecord.reporter": "The area whose trade it is, where it is not that of the whole ledger.",
  "TradeRecord.markets": "The areas sold to (exports) or bought from (imports).",
  "TradeRecord.value": "The value in the currency that the source states; left out is unknown, never zero.",
  "TradeRecord.decimals":
    "The precision of an amount as published: -4 is printed to the nearest 10,000 units. A figure says its own.",
  "TradeRecord.valuation": "How goods are valued, by their terms of delivery.",
  "TradeRecord.quantity": "How much there is of it.",
  "TradeRecord.performances": "Performances sold, for services on a stage.",

  "Observation.indicator": "What is observed: museum visits, museums.",
  "Observation.place": "A town or house in the area, where it is not of all of it.",
  "Observation.period": "Of a flow: the period over which it is observed. Either this or at.",
  "Observation.at": "Of a stock: the day on which it is observed. Either this or period.",
  "Observation.value": "What was observed; left out is unknown, never zero.",
  "Observation.unit": "What the value counts, in the words of the source: persons, km2.",

  "Programme.kind": "What sort of umbrella it is.",
  "Programme.editions": "The editions held under it, in order.",
  "Programme.area": "Where it stands, for a centre.",
  "Programme.extent": "How far the whole programme reaches, beyond one's own part in it.",

  "Agreement.implementers": "The bodies that carry it out.",
  "Agreement.signed": "The day or period in which it was signed.",
  "Agreement.from": "The day or period from which it holds; that of its signing where left out.",
  "Agreement.termYears": "How many years it holds.",
  "Agreement.until": "The last day on which it holds.",

  "Partnership.kind": "What ties the partners.",

  "Source.title": "The title of the document.",
  "Source.publisher": "Who published it.",
  "Source.published": "The day on which it was published.",
  "Source.url": "Where it can be read.",

  "SourceRef.document": "The id of a source.",
  "SourceRef.at": "Where in it: sentence 4, or page 12, table 3.",
  "Classified.code": "A code of a classification.",
  "Classified.scheme": "The list of the code with its edition, as UNESCO FCS 2009.",
  "Leg.period": "When the stay is.",
  "Edition.host": "The area where it is held.",
  "Edition.areas": "The areas visited, by an edition that travels.",
  "ProgrammeExtent.activities": "How many activities there are.",
  "Quantity.value": "How much.",
  "Quantity.unit": "The unit that the source states.",

  "CodeList.agency": "Who maintains the list: WCO, UNESCO-UIS, SDMX.",
  "CodeList.id": "What the agency calls it.",
  "CodeList.edition": "The year or version by which the agency tells its editions apart.",
  "CodeList.retrieved": "The day on which the list was taken from its source.",
  "CodeList.source": "The document, or the address, that the codes are from.",
  "CodeList.codes": "The codes, each of which stands once.",
  "Code.code": "The code as the list writes it.",
  "Code.name": "In English.",
  "Code.parent": "The code that contains it.",
  "Code.validFrom": "The first day on which it is valid.",
  "Code.validTo": "The last day on which it is valid.",

  "Ledger.projects": "What is organized, at home or abroad.",
  "Ledger.delegations": "People who travel together on one visit.",
  "Ledger.activities": "What is shown to an audience.",
  "Ledger.trades": "What is sold across a border.",
  "Ledger.observations": "Values of indicators, over a period or on a day.",
  "Ledger.programmes": "Umbrellas under which editions are held.",
  "Ledger.agreements": "What parties have signed.",
  "Ledger.partnerships": "Lasting ties between places.",
  "Ledger.sources": "The documents that records rest on.",
};

const PARTS = {
  Amount: "An exact amount of money: its currency and its digits as text.",
  AreaCode:
    "A country or region: ISO 3166-1 (JP), ISO 3166-2 (GB-WLS), ISO 3166-3 for what was one (SUHH), or UN M49 (151).",
  AreaList: "Areas: an array of all of them, or an object of those that are named where more are meant.",
  CalendarDate: "A day: 2012-03-05.",
  Classified: "A code of a classification with its edition.",
  Code: "A code of a list.",
  Count: "How many: a whole number, a number as it is printed, or that it is unknown.",
  Edition: "One edition of a programme.",
  Extra: "Texts, numbers and truth values by names of one's own.",
  FigureRules: "What the fields of a figure ask of each other.",
  Figure: "A number as published, with what its wording says of it.",
  Leg: "One stay of a journey.",
  MoneyValue: "Money: an amount, or a figure in a currency as a document words it.",
  ObservedValue: "A number, an amount, a figure as it is printed, or that it is unknown.",
  Party: "A party: a country or region, and a town in it.",
  PartyList: "Parties: an array of all of them, two at least, or an object of those that are named.",
  Period:
    "A period: 2012, 2012-S1 (half), 2012-Q1, 2012-03, 2012-03-05, 2011/2016 (years), 2012-01-15/2012-02-09, or 2012-04-01/P1Y.",
  PlainNumber: "A number that is not negative, or one as it is printed.",
  ProgrammeExtent: "How far a whole programme reaches.",
  Quantity: "A number with its unit.",
  SourceRef: "A citation: a source, and where in it.",
} as const;

/** Of fields, as JSON holds them. */
export const FIELD_DESCRIPTIONS: Readonly<Record<string, string>> = /* @__PURE__ */ Object.freeze({
  ...FIELDS,
  ...AUDIT_FIELDS,
});

/** Of what stands in several places: the definitions that fields refer to. */
export const PART_DESCRIPTIONS = /* @__PURE__ */ Object.freeze({ ...PARTS, ...AUDIT_PARTS });

/** The parts that have a definition of their own. */
export type PartName = keyof typeof PART_DESCRIPTIONS;
