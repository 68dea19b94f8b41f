/**
 * What plans may read of agreements, partnerships, programmes and sources.
 */

import type { AreaList } from "../../geography/area-list";
import type { Agreement, PartyList } from "../../model/agreement";
import { namedParties } from "../../model/agreement";
import type { Partnership } from "../../model/partnership";
import type { Programme } from "../../model/programme";
import { countOfRecord } from "../../model/record";
import type { Source } from "../../model/source";
import type { DeclaredRecords } from "../plan/declared-records";
import { areas, counted, ownFields, periodFields, text } from "./common-fields";

const AGREEMENTS: DeclaredRecords<Agreement> = /* @__PURE__ */ Object.freeze({
  name: "agreements",
  fields: {
    ...ownFields<Agreement>(),
    ...periodFields<Agreement>(({ signed }) => signed),
    name: text<Agreement>("what it is called", ({ name }) => name),
    until: text<Agreement>("the day on which it ends", ({ until }) => until),
    area: areas<Agreement>("the areas of its parties", ({ parties }) => areasOfParties(parties)),
    agreements: counted<Agreement>("how many agreements it stands for", countOfRecord),
  },
});

const PARTNERSHIPS: DeclaredRecords<Partnership> = /* @__PURE__ */ Object.freeze({
  name: "partnerships",
  fields: {
    ...ownFields<Partnership>(),
    ...periodFields<Partnership>(({ since }) => since),
    kind: text<Partnership>("the kind of partnership", ({ kind }) => kind),
    area: areas<Partnership>("the areas of its parties", ({ parties }) => areasOfParties(parties)),
  },
});

const PROGRAMMES: DeclaredRecords<Programme> = /* @__PURE__ */ Object.freeze({
  name: "programmes",
  fields: {
    ...ownFields<Programme>(),
    ...periodFields<Programme>(({ since }) => since),
    name: text<Programme>("what it is called", ({ name }) => name),
    kind: text<Programme>("the kind of programme", ({ kind }) => kind),
    area: text<Programme>("where it is at home", ({ area }) => area, "areas"),
    place: text<Programme>("the town where it is at home", ({ place }) => place),
  },
});

const SOURCES: DeclaredRecords<Source> = /* @__PURE__ */ Object.freeze({
  name: "sources",
  fields: {
    id: text<Source>("the id of the source", ({ id }) => id),
    title: text<Source>("what it is called", ({ title }) => title),
    publisher: text<Source>("who published it", ({ publisher }) => publisher),
    published: text<Source>("the day on which it was published", ({ published }) => published),
  },
});

function areasOfParties(list: PartyList): AreaList {
  const named = [...new Set(namedParties(list).map(({ area }) => area))];
  return "open" in list ? { named, open: true } : named;
}

/** The kinds of records that others lean on. */
export const TIE_RECORDS = /* @__PURE__ */ Object.freeze({
  agreements: AGREEMENTS,
  partnerships: PARTNERSHIPS,
  programmes: PROGRAMMES,
  sources: SOURCES,
});
