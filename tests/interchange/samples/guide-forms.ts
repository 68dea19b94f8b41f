/**
 * The 45 examples of the SDMX-CSV field guide (<https://github.com/sdmx-twg/sdmx-csv>: 3 of version 1.0, 21 each of 2.0 and
 * 2.1) by their forms: the same columns and kinds of cell, with figures of our own. The numbers are those of the guide.
 */

import { type Form, type GuideForm, lines } from "./guide-form";
import { ATTRIBUTES_AND_DELETIONS } from "./guide-forms-partial";

const FLOW = "CL:VISITS(1.2)";
const NOTE = '"Counted, estimated and other values"';

const FIRST_VERSION: readonly GuideForm[] = [
  {
    version: "1.0",
    number: "1",
    observations: 2,
    text: lines(
      "DATAFLOW,FREQ,AREA,TIME_PERIOD,OBS_VALUE,STATUS,NOTE,BREAK,SERIESKEY",
      `${FLOW},A,JP,2012-01,61.5,E,${NOTE},N,A.JP`,
      `${FLOW},A,JP,2012-02,60.8,E,${NOTE},Y,A.JP`,
    ),
  },
  {
    version: "1.0",
    number: "2",
    observations: 2,
    text: lines(
      "DATAFLOW;FREQ: Fréquence;AREA: Zone;TIME_PERIOD: Période;OBS_VALUE;STATUS: Statut;NOTE: Note;BREAK: Rupture;SERIESKEY",
      `${FLOW}: Visites à l'étranger;A: Annuel;JP: Japon;2012-01;61,5;E: Estimé;Counted, estimated;N: Non;A.JP`,
      `${FLOW}: Visites à l'étranger;A: Annuel;JP: Japon;2012-02;60,8;E: Estimé;Counted, estimated;Y: Oui;A.JP`,
    ),
  },
  {
    version: "1.0",
    number: "3",
    observations: 2,
    text: lines(
      "DATAFLOW,FREQ: Frequency,AREA: Area,TIME_PERIOD: Period,OBS_VALUE,STATUS: Status,NOTE: Note,BREAK: Break,SERIESKEY",
      `${FLOW}: Visits abroad,A: Annual,JP: Japan,2012-01-01,61.5,E: Estimated,${NOTE},N: No,A.JP`,
      `${FLOW}: Visits abroad,A: Annual,JP: Japan,2012-02-01,60.8,E: Estimated,${NOTE},Y: Yes,A.JP`,
    ),
  },
];

const VALUES: readonly Form[] = [
  {
    number: "1",
    observations: 2,
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE,STATUS,NOTE,BREAK,UPDATED",
      `dataflow,CL:VISITS(1.2.0),M,A,JP,2012-01,61.5,E,${NOTE},N,2013-01-10T08:00:00Z`,
      `dataflow,CL:VISITS(1.2.0),M,A,JP,2012-02,60.8,E,${NOTE},Y,2013-01-10T08:00:00Z`,
    ),
  },
  {
    number: "2",
    observations: 2,
    text: lines(
      "STRUCTURE[;],STRUCTURE_ID,ACTION,VALUE_LOW,VALUE_HIGH,NOTE,SOURCE[],AREA,FREQ,TIME_PERIOD",
      `dataflow,CL:VISITS(1.2.0),M,61.5,62.5,${NOTE},X;Y,JP,A,2012-01`,
      `dataflow,CL:VISITS(1.2.0),M,60.8,61.9,${NOTE},X;Z,JP,A,2012-02`,
    ),
  },
  {
    number: "3",
    observations: 2,
    text: lines(
      "STRUCTURE[;],STRUCTURE_ID,ACTION,SERIES_KEY,VALUE_LOW,VALUE_HIGH,NOTE,BREAK,AREA,FREQ,TIME_PERIOD",
      `dataflow,CL:VISITS(1.2.0),M,A.JP,61.5,62.5,${NOTE},N,JP,A,2012-01`,
      `dataflow,CL:VISITS(1.2.0),M,A.JP,60.8,61.9,${NOTE},Y,JP,A,2012-02`,
    ),
  },
  {
    number: "4",
    observations: 2,
    text: lines(
      "STRUCTURE[|];STRUCTURE_ID;ACTION;SERIES_KEY;OBS_KEY;FREQ: Fréquence;AREA: Zone;TIME_PERIOD: Période;OBS_VALUE: Valeur;NOTE: Note;BREAK: Rupture",
      "dataflow;CL:VISITS(1.2.0): Visites à l'étranger;M;A.JP;A.JP.2012-01;A: Annuel;JP: Japon;2012-01: 2012-01;61,5;Counted, estimated;N: Non",
      "dataflow;CL:VISITS(1.2.0): Visites à l'étranger;M;A.JP;A.JP.2012-02;A: Annuel;JP: Japon;2012-02: 2012-02;60,8;Counted, estimated;Y: Oui",
    ),
  },
  {
    number: "5",
    observations: 2,
    text: lines(
      "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ: Frequency,AREA: Area,TIME_PERIOD: Period,OBS_VALUE: Value,NOTE: Note,BREAK: Break",
      `dataflow,CL:VISITS(1.2.0): Visits abroad,M,A: Annual,JP: Japan,2012-01-01,61.5,${NOTE},N: No`,
      `dataflow,CL:VISITS(1.2.0): Visits abroad,M,A: Annual,JP: Japan,2012-02-01,60.8,${NOTE},Y: Yes`,
    ),
  },
  {
    number: "6",
    observations: 2,
    text: lines(
      "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency,AREA,Area,TIME_PERIOD,Period,OBS_VALUE,Value,NOTE,Note",
      `dataflow,CL:VISITS(1.2.0),Visits abroad,M,A,Annual,JP,Japan,2012-01,2012-01,61.5,,${NOTE},`,
      `dataflow,CL:VISITS(1.2.0),Visits abroad,M,A,Annual,JP,Japan,2012-02,2012-02,60.8,,${NOTE},`,
    ),
  },
  {
    number: "7",
    observations: 2,
    text: lines(
      "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE,SOURCE[],NOTE[],KIND[]",
      'dataflow,CL:VISITS(1.2.0),M,A,JP,2012-01,61.5,Press X;Press Y,"music, stage & film;art & craft",A;B;C',
      'dataflow,CL:VISITS(1.2.0),M,A,JP,2012-02,60.8,Press X;Press Y,"music, stage & film;art & craft",A;C',
    ),
  },
  {
    number: "8",
    observations: 2,
    text: lines(
      "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE,NOTE[en;zh]",
      "dataflow,CL:VISITS(1.2.0),M,A,JP,2012-01,61.5,en:Counted;zh:统计",
      'dataflow,CL:VISITS(1.3.0),M,A,JP,2012-02,60.8,"en:Said ""about"";zh:约"',
    ),
  },
  {
    number: "9-A",
    observations: 3,
    text: lines(
      "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE,NOTE[en;zh]",
      "dataflow,CL:DF_VISITS(1.2.0),M,A,JP,2012-01,61.5,en:Counted;zh:统计",
      'datastructure,CL:DSD_VISITS(1.3.0),M,A,JP,2012-02,60.8,"en:Said ""about"";zh:约"',
      'dataprovision,CL:DPA_VISITS(1.4.0),M,A,JP,2012-03,61.2,"en:Said ""some"";zh:一些"',
    ),
  },
  {
    number: "9-B",
    observations: 3,
    text: lines(
      "STRUCTURE[;],STRUCTURE_ID,ACTION,AREA,PRODUCT,ACTIVITY,PARTNER,FLOW,SECTOR,VALUE,PERSONS,NOTE,SOURCE",
      'dataflow,CL:DF_A(1.2.0),M,JP,P1,A1,,,,"61.5",,"counted",',
      'datastructure,CL:DSD_B(1.3.0),M,JP,,,KR,,,"60.8",,,"press"',
      'dataprovision,CL:DPA_C(1.4.0),M,,,A1,,X,S1,"61.2","1100",,',
    ),
  },
  {
    number: "10",
    observations: 2,
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE,STATUS",
      "dataflow,CL:VISITS(1.2.0),M,A,JP,2012-01,61.5,X",
      "dataflow,CL:VISITS(1.2.0),R,A,JP,2012-02,60.8,Y",
    ),
  },
  {
    number: "11",
    observations: 2,
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE,BREAK",
      "datastructure,CL:VISITS,M,A,JP,2012-01,61.5,N",
      "datastructure,CL:VISITS,M,A,JP,2012-02,60.8,Y",
    ),
  },
];

const LATER = [...VALUES, ...ATTRIBUTES_AND_DELETIONS];

export const GUIDE_FORMS: readonly GuideForm[] = [
  ...FIRST_VERSION,
  // Merge is an action since 2.1; before it what is added is information.
  ...LATER.map((form) => ({
    ...form,
    version: "2.0" as const,
    text: form.text.replaceAll(/([,;])M([,;])/g, "$1I$2"),
  })),
  ...LATER.map((form) => ({ ...form, version: "2.1" as const })),
];
