import type { LayerKind, RowCounts } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';
import type { LonLat } from '../domain/quantities.ts';
import type { AdminUnit, CrosswalkEntry } from '../domain/unit.ts';
import type { Village } from '../domain/village.ts';

/** One file as it was dropped, chosen or fetched. */
export interface ImportInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Files dropped together with this one that belong to it: `.dbf`, `.prj`, `.cpg`, `.mid` … */
  readonly companions?: readonly ImportInput[];
}

/** What readers of every format deliver: text as written, with geometry where the format has some. */
export interface RawTable {
  readonly format: FileFormat;
  readonly encoding: string | null;
  /** Ways in which the bytes could be read as text, best first; absent when there is only one. */
  readonly encodings?: readonly EncodingReading[];
  readonly delimiter: string | null;
  readonly sheet: string | null;
  /** Code such as `EPSG:4326` when the file itself says so; `null` when it must be found out. */
  readonly crs: string | null;
  /** Header cells, flattened when merged ("Tọa độ / Kinh độ"). Repeated and empty headings keep their place. */
  readonly headers: readonly string[];
  /** 1-based line of the header; `null` for formats without one. */
  readonly headerRow: number | null;
  readonly rows: readonly RawRow[];
  /** Rows that are not records: blank lines, titles between groups, totals, footers. They are counted. */
  readonly skipped: readonly Issue[];
  /** Rows passed over without an issue each, because there are hundreds of thousands: places far from the province. */
  readonly skippedCount?: number;
  readonly issues: readonly Issue[];
}

/** One way to read the bytes of a file as text, with up to five accented cells as they would look. */
export interface EncodingReading {
  readonly encoding: string;
  /** Share of accented words that are Vietnamese syllables, 0…1. */
  readonly score: number;
  readonly preview: readonly string[];
}

export interface RawRow {
  /** 1-based line in the file, or feature number. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly geometry: RawGeometry | null;
  /** Heading of the group the row stands under ("II. Huyện Tuy Đức"), or the KML folder path. */
  readonly group: string | null;
}

/** Geometry as the file gives it, positions already numbers, in the file's own CRS and axis order. */
export type RawGeometry =
  | { readonly type: 'points'; readonly points: readonly LonLat[] }
  | { readonly type: 'lines'; readonly lines: readonly (readonly LonLat[])[] }
  | { readonly type: 'polygons'; readonly polygons: readonly (readonly (readonly LonLat[])[])[] };

export type FileFormat =
  | 'csv'
  | 'xlsx'
  | 'xls'
  | 'html-table'
  | 'geojson'
  | 'geojsonseq'
  | 'topojson'
  | 'kml'
  | 'kmz'
  | 'gpx'
  | 'shapefile'
  | 'mif'
  | 'opencellid'
  | 'drive-log';

export type ImportKind =
  | 'stations'
  | 'cells'
  | 'boundaries'
  | 'villages'
  | 'ftth'
  | 'loudspeakers'
  | 'coverage'
  | 'observations'
  | 'indicators'
  | 'crosswalk';

/** A file that cannot be read at all. Nothing of it is used and nothing else changes. */
export interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the importer may compare with: never changed by an import, only read. */
export interface ImportContext {
  readonly units: readonly AdminUnit[];
  readonly crosswalk: readonly CrosswalkEntry[];
  readonly villages: readonly Village[];
  /** Province box in degrees [west, south, east, north]; points outside are kept and flagged. */
  readonly box: readonly [number, number, number, number];
}

/** Answers that a person gave, or that were remembered for this header signature. */
export interface ImportHints {
  readonly kind?: ImportKind;
  readonly crs?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly decimal?: '.' | ',';
  readonly sheet?: string;
  readonly headerRow?: number;
  /** Field → heading; overrides the recognised mapping. */
  readonly mapping?: Readonly<Record<string, string>>;
  readonly vintage?: '2023' | '2025';
}

export interface DetectReport {
  readonly format: FileFormat | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly decimal: '.' | ',' | null;
  readonly headerRow: number | null;
  readonly sheet: string | null;
  readonly crs: string | null;
}

/** A question that the file leaves open; the first option is the best-ranked and is used until answered. */
export interface ImportQuestion {
  readonly hint: keyof ImportHints;
  readonly code: string;
  readonly options: readonly ImportOption[];
}

/** One possible answer. */
export interface ImportOption {
  readonly value: string;
  readonly label: string;
  readonly score: number;
  /** Cells as they would read with this answer, for encodings. */
  readonly preview?: readonly string[];
  /** Where this answer puts the rows, for coordinate systems. */
  readonly landing?: Landing;
}

/** Shares 0…1 of the rows with a position. */
export interface Landing {
  readonly insideProvince: number;
  /** `null` when no row names a commune with a known boundary. */
  readonly insideNamedCommune: number | null;
}

/** A field of the kind and the column it is read from; `heading` is `null` when no column has it. */
export interface MappedField {
  readonly field: string;
  readonly heading: string | null;
}

/**
 * Everything found in one file. `counts` add up: rows = accepted + corrected + rejected + skipped.
 * `records` are flat rows of the kind (field → value), in file order, each with its `row`.
 */
export interface ImportReport {
  readonly file: string;
  readonly sha256: string;
  readonly refused: Refusal | null;
  readonly kind: ImportKind | null;
  readonly detect: DetectReport;
  readonly headers: readonly string[];
  readonly mapping: Readonly<Record<string, string>>;
  /** Every field of the kind, under the names that `ImportHints.mapping` takes. */
  readonly fields: readonly MappedField[];
  readonly questions: readonly ImportQuestion[];
  readonly counts: RowCounts;
  readonly records: readonly ImportRecord[];
  readonly rejected: readonly RejectedRow[];
  /** Rows that were taken with something in them changed or left out. */
  readonly correctedRows: readonly number[];
  readonly issues: readonly Issue[];
}

export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

export interface ImportRecord {
  readonly row: number;
  readonly [field: string]: FieldValue;
}

/** Kept with its cells untouched, so that it can be corrected and imported again. */
export interface RejectedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly codes: readonly string[];
}

/** How accepted rows join what is there: replace the layer, or add and update by key. */
export type ImportMode = 'replace' | 'merge';

export interface LayerDiff {
  readonly layer: LayerKind;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
  /** In the data before, not in this file. Removed by `replace`, kept by `merge`. */
  readonly missing: readonly string[];
}
