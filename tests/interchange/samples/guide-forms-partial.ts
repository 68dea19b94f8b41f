/** Examples 12 to 19 of the guide by their forms: attributes at partial keys, nested metadata, text with markup, deletions. */

import { type Form, lines } from "./guide-form";

export const ATTRIBUTES_AND_DELETIONS: readonly Form[] = [
  {
    number: "12",
    observations: 0,
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,AREA,TIME_PERIOD,BREAK",
      "dataprovision,CL:DPA_VISITS(1.0.0),M,JP,2012-01,N",
      "dataprovision,CL:DPA_VISITS(1.0.0),M,JP,2012-02,Y",
    ),
  },
  {
    number: "13",
    observations: 1,
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,VALUE,BREAK,NOTE",
      "dataflow,CL:VISITS(1.0.0),M,A,JP,2012-01,61.5,N,",
      "dataflow,CL:VISITS(1.0.0),M,,JP,,,,Y",
    ),
  },
  {
    number: "14",
    observations: 0,
    faults: [
      "SURVEY.METHOD has several values, and STRUCTURE says no sign between them",
      "CONTACT has several values, and STRUCTURE says no sign between them",
      "CONTACT.NAME has several values, and STRUCTURE says no sign between them",
    ],
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,AREA,SURVEY.METHOD[en;zh],CONTACT[],CONTACT[].NAME[]",
      'dataflow,CL:VISITS(1.0.0),M,JP,en:count;zh:统计,Desk 1;Desk 2,"""Li;Wang"";""Zhao;Qian"""',
      'dataflow,CL:VISITS(1.0.0),M,KR,en:sample;zh:抽样,Desk 1;Desk 2;Desk 3,"""Li;Wang"";;""Zhao;Qian"""',
    ),
  },
  {
    number: "15",
    observations: 2,
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE,NOTE",
      'dataflow,CL:VISITS(1.2.0),M,A,JP,2012-01,61.5,"<p>Said ""about""',
      'in two lines</p>"',
      'dataflow,CL:VISITS(1.2.0),M,A,JP,2012-02,60.8,"<p>Said ""some""</p>"',
    ),
  },
  {
    number: "16",
    observations: 0,
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE,STATUS,NOTE,BREAK",
      "dataflow,CL:VISITS(1.2.0),D,A,JP,2012-01,-,,,",
      "dataflow,CL:VISITS(1.2.0),D,A,JP,2012-02,,,-,",
    ),
  },
  {
    number: "17",
    observations: 0,
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD,OBS_VALUE,STATUS,NOTE,BREAK",
      "dataflow,CL:VISITS(1.2.0),D,,JP,,-,,,",
      "dataflow,CL:VISITS(1.2.0),D,,KR,,,,-,",
    ),
  },
  {
    number: "18",
    observations: 0,
    faults: ["row 1 has 6 cells under 5 headers", "row 2 has 6 cells under 5 headers"],
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,AREA,PRODUCT",
      "dataflow,CL:VISITS(1.2.0),D,JP,,",
      "dataflow,CL:VISITS(1.2.0),D,KR,P1,",
    ),
  },
  {
    number: "19, first",
    observations: 0,
    text: lines("STRUCTURE,STRUCTURE_ID,ACTION", "datastructure,CL:DSD_VISITS(1.2.0),D"),
  },
  {
    number: "19, second",
    observations: 0,
    text: lines(
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,AREA,TIME_PERIOD",
      "datastructure,CL:DSD_VISITS(1.2.0),D,,,",
    ),
  },
];
