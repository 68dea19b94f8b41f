/**
 * What plans may read of cultural exchange: projects, delegations and activities.
 */

import { multiplyCounts } from "../../figures/count";
import { type Activity, kindsOfActivity } from "../../model/activity";
import type { CulturalProject } from "../../model/cultural-project";
import { areasOfDelegation, type Delegation, legsOfVisit } from "../../model/delegation";
import { countOfRecord, mayStandForNothing } from "../../model/record";
import type { DeclaredRecords } from "../plan/declared-records";
import {
  areaClass,
  areas,
  counted,
  list,
  money,
  organizedFields,
  ownFields,
  periodFields,
  placedFields,
  stands,
  text,
} from "./common-fields";

const PROJECTS: DeclaredRecords<CulturalProject> = /* @__PURE__ */ Object.freeze({
  name: "projects",
  partOf: "partOf",
  fields: {
    ...ownFields<CulturalProject>(),
    ...placedFields<CulturalProject>(),
    ...organizedFields<CulturalProject>(),
    ...periodFields<CulturalProject>(({ period }) => period),
    name: text<CulturalProject>("what it is called", ({ name }) => name),
    direction: text<CulturalProject>("outbound, inbound or both", ({ direction }) => direction),
    programme: text<CulturalProject>("the id of its programme", ({ programme }) => programme),
    domain: text<CulturalProject>("the code of its cultural domain", ({ domain }) => domain?.code, "codes"),
    scheme: text<CulturalProject>("the code list of its domain", ({ domain }) => domain?.scheme),
    area: areas<CulturalProject>("the areas that it is with", ({ areas: list }) => list),
    class: areaClass<CulturalProject>(({ areas: list }) => list),
    projects: counted<CulturalProject>("how many projects it stands for", countOfRecord),
    cities: counted<CulturalProject>("how many cities take part", ({ cities }) => cities),
    budget: money<CulturalProject>("what it may cost", ({ budget }) => budget),
  },
});

const DELEGATIONS: DeclaredRecords<Delegation> = /* @__PURE__ */ Object.freeze({
  name: "delegations",
  partOf: "partOf",
  fields: {
    ...ownFields<Delegation>(),
    ...placedFields<Delegation>(),
    ...organizedFields<Delegation>(),
    ...periodFields<Delegation>(({ period }) => period),
    name: text<Delegation>("what it is called", ({ name }) => name),
    direction: text<Delegation>("outbound, inbound or both", ({ direction }) => direction),
    project: text<Delegation>("the id of its project", ({ project }) => project),
    programme: text<Delegation>("the id of its programme", ({ programme }) => programme),
    stands: stands<Delegation>(),
    area: areas<Delegation>("where outbound visits go, and inbound ones come from", areasVisited),
    class: areaClass<Delegation>(areasVisited),
    visits: counted<Delegation>("how many visits it stands for", countOfRecord),
    persons: counted<Delegation>("person-trips, where there were visits", ({ persons }) => persons, "stands"),
    legs: counted<Delegation>(
      "country legs, where there were visits",
      (visit) => {
        const legs = legsOfVisit(visit);
        return legs === undefined ? undefined : multiplyCounts(legs, countOfRecord(visit));
      },
      "stands",
    ),
    cities: counted<Delegation>("how many cities it visits or comes from", ({ cities }) => cities, "stands"),
    cost: money<Delegation>("what it costs", ({ cost }) => cost),
  },
});

/** Where visits went, if there surely were any. */
function areasVisited(visit: Delegation) {
  return mayStandForNothing(visit) ? undefined : areasOfDelegation(visit);
}

const ACTIVITIES: DeclaredRecords<Activity> = /* @__PURE__ */ Object.freeze({
  name: "activities",
  partOf: "partOf",
  fields: {
    ...ownFields<Activity>(),
    ...placedFields<Activity>(),
    ...organizedFields<Activity>(),
    ...periodFields<Activity>(({ period }) => period),
    name: text<Activity>("what it is called", ({ name }) => name),
    kinds: text<Activity>("its kinds in the order of their letters, joined by a plus", (activity) =>
      kindsOfActivity(activity).join("+"),
    ),
    kind: list<Activity>("each of its kinds", kindsOfActivity),
    direction: text<Activity>("outbound, inbound or both", ({ direction }) => direction),
    venue: text<Activity>("where it took place", ({ venue }) => venue),
    place: text<Activity>("the town", ({ place }) => place),
    project: text<Activity>("the id of its project", ({ project }) => project),
    programme: text<Activity>("the id of its programme", ({ programme }) => programme),
    stands: stands<Activity>(),
    area: areas<Activity>("the areas that it is with", ({ areas: list }) => list),
    class: areaClass<Activity>(({ areas: list }) => list),
    activities: counted<Activity>("how many activities it stands for", countOfRecord),
    audience: counted<Activity>(
      "persons who attended, where there was something",
      ({ audience }) => audience,
      "stands",
    ),
    cities: counted<Activity>("how many cities it took place in", ({ cities }) => cities, "stands"),
    income: money<Activity>("what it took in", ({ income }) => income),
  },
});

/** The kinds of records of cultural exchange. */
export const EXCHANGE_RECORDS = /* @__PURE__ */ Object.freeze({
  projects: PROJECTS,
  delegations: DELEGATIONS,
  activities: ACTIVITIES,
});
