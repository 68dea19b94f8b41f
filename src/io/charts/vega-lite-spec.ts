/**
 * Specifications of Vega-Lite 6 as data, as far as the charts of a report use it. The library draws nothing and knows no
 * renderer: vega-embed, vega on a server, or anything else that reads Vega-Lite draws them.
 */

/** A row of data: names and words as text, numbers as numbers, and never `null`. Not frozen, for Vega writes its own key on it. */
export interface ChartRow {
  [field: string]: string | number | boolean;
}

/** The data of a specification or layer. */
export interface ChartData {
  readonly values: readonly ChartRow[];
}

/** Properties of a mark, an axis or a title, and of `config`, as Vega-Lite names them. */
export type ChartProperties = {
  readonly [property: string]:
    | string
    | number
    | boolean
    | null
    | readonly (string | number)[]
    | ChartProperties
    | readonly ChartProperties[];
};

/** What a layer shows: a mark for each row that its filters let pass. */
export interface ChartLayer {
  readonly data?: ChartData;
  /** Field predicates only, such as `{ filter: { field: "kind", equal: "part" } }`: no expressions. */
  readonly transform?: readonly ChartProperties[];
  readonly mark: ChartProperties;
  readonly encoding: ChartProperties;
}

/** One picture of layers over each other, with axes in common. */
export interface ChartPanel {
  readonly width: number;
  readonly height: number;
  readonly view?: ChartProperties;
  readonly data: ChartData;
  readonly layer: readonly ChartLayer[];
}

/** What a whole specification has, beside its picture or pictures. */
interface ChartFrame {
  readonly $schema: "https://vega.github.io/schema/vega-lite/v6.json";
  /** What the picture says, in a sentence or two: the text alternative. */
  readonly description: string;
  readonly autosize: ChartProperties;
  readonly padding: Readonly<Record<"left" | "right" | "top" | "bottom", number>>;
  readonly background: string;
  readonly title: ChartProperties;
  /** All colours and fonts: a chart in other colours is the same with another `config.style`. */
  readonly config: ChartProperties;
}

/** Plain JSON that `vegaEmbed(element, spec)` and `compile(spec)` of vega-lite take. */
export type VegaLiteSpec = ChartFrame &
  (
    | ChartPanel
    | { readonly spacing: number; readonly bounds: "flush"; readonly vconcat: readonly ChartPanel[] }
    | { readonly spacing: number; readonly bounds: "flush"; readonly hconcat: readonly ChartPanel[] }
  );
