/**
 * A programme in a report: its editions and where each stands, what was shown in the period, and how far the whole reaches.
 */

import { getOrCreate } from "../../foundation/collections";
import type { AreaCount } from "../../geography/area-count";
import type { Activity } from "../../model/activity";
import type { Ledger } from "../../model/ledger";
import type { Edition, Programme } from "../../model/programme";
import { selectRecords } from "../../model/selection";
import type { Period } from "../../time/period";
import { type AreaCounting, type AreaNote, countDated, notesOfRecord } from "./area-notes";
import { type OrganizedBy, organizedBy } from "./organized-by";
import { type Standing, standingOf } from "./standing";

/** An edition, where it stands, and the areas that it visited. */
export interface EditionLine {
  readonly edition: Edition;
  readonly standing: Standing;
  readonly areas: AreaCount | undefined;
  /** That the areas are counted otherwise where they are counted as they stood. */
  readonly areaNotes: readonly AreaNote[];
}

/** A programme with all its editions, in the order of the record; a centre has none. */
export interface ProgrammeLine {
  readonly programme: Programme;
  readonly editions: readonly EditionLine[];
  /** The areas that the whole programme reaches, beyond one's own part. */
  readonly extentAreas: AreaCount | undefined;
  /** The activities of the period that belong to it. */
  readonly activities: readonly Activity[];
  readonly organizedBy: OrganizedBy;
}

/** The programmes of a ledger in the order of their records. */
export function programmeLines(
  { programmes, activities }: Ledger,
  period: Period,
  counting: AreaCounting,
): readonly ProgrammeLine[] {
  const shown = new Map<string, Activity[]>();
  for (const activity of selectRecords("activities", activities, period).counted) {
    const { programme } = activity;
    if (programme !== undefined) getOrCreate(shown, programme, () => []).push(activity);
  }
  return Object.freeze(
    programmes.map((programme) => programmeLine(programme, shown.get(programme.id) ?? [], period, counting)),
  );
}

function programmeLine(
  programme: Programme,
  activities: readonly Activity[],
  period: Period,
  counting: AreaCounting,
): ProgrammeLine {
  const editions = (programme.editions ?? []).map((edition): EditionLine => {
    const areas = countDated(edition, counting);
    return Object.freeze({
      edition,
      standing: standingOf(edition.period, period, edition),
      areas,
      areaNotes: Object.freeze(notesOfRecord("edition", { ...edition, id: programme.id }, counting, areas)),
    });
  });
  return Object.freeze({
    programme,
    editions: Object.freeze(editions),
    extentAreas: programme.extent && countDated(programme.extent, counting),
    activities: Object.freeze(activities),
    organizedBy: organizedBy([programme]),
  });
}
