import type { OperatorId } from '../domain/operator.ts';
import type { ThemeName } from '../domain/palette.ts';
import type { LonLat, MultiPolygonRings } from '../domain/quantities.ts';
import type { VillageClass } from '../domain/rule.ts';
import type { LoudspeakerState } from '../domain/services.ts';
import type { UnitLevel } from '../domain/unit.ts';

/**
 * Everything the map shows, as plain immutable data. Keep the identity of a part that did not change: the map
 * compares parts with `===` and touches only what differs. Nothing here refers to the map library.
 */
export interface MapFrame {
  readonly theme: ThemeName;
  readonly words: MapWords;
  readonly basemap: Basemap;
  /** Panning stops here, so that no national extent is ever shown; `null` only in tests. */
  readonly maxBounds: LonLatBox | null;
  /** Pixels hidden by panels, kept free when the camera is fitted to something. */
  readonly padding: MapPadding;
  readonly units: readonly UnitArea[];
  /** Districts and the province: lines and names over the units. */
  readonly outlines: readonly OutlineArea[];
  readonly fill: UnitFill | null;
  readonly villages: readonly VillageMark[];
  readonly clusters: readonly ClusterMark[];
  readonly loudspeakers: readonly LoudspeakerMark[];
  readonly sites: readonly SiteMark[];
  readonly coverage: CoverageTint | null;
  readonly links: readonly LinkLine[];
  /** Places of a list that is being walked through; drawn as a halo under the marks. */
  readonly highlights: readonly LonLat[];
  readonly selection: MapTarget | null;
  /** What a table row or a chart points at; the pointer's own hover needs no frame. */
  readonly hover: MapTarget | null;
  readonly layers: LayerVisibility;
}

/** [west, south, east, north] in degrees. */
export type LonLatBox = readonly [number, number, number, number];

/** Words drawn by the map itself, already in the user's language. */
export interface MapWords {
  /** Name of the map for a screen reader, with how to move it. */
  readonly title: string;
  /** Plain text; the boundary disclaimer belongs here. */
  readonly attribution: string;
  /** Short mark of a hypothetical station: "GĐ". */
  readonly hypothetical: string;
  readonly metres: string;
  readonly kilometres: string;
}

export type Basemap =
  | { readonly kind: 'none' }
  /** OpenStreetMap raster tiles; needs the network and says so before it is chosen. */
  | { readonly kind: 'osm' }
  | { readonly kind: 'style'; readonly url: string }
  | { readonly kind: 'pmtiles'; readonly file: Blob; readonly name: string };

export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface UnitArea {
  readonly id: string;
  /** With its type, NFC: "Xã Đắk R'Moan". */
  readonly name: string;
  /** Without the type, for crowded scales. */
  readonly shortName: string;
  readonly level: UnitLevel;
  /** Units that share one drawn polygon must share this very array, so that they are labelled together. */
  readonly polygons: MultiPolygonRings;
}

export interface OutlineArea {
  readonly id: string;
  readonly name: string;
  readonly level: 'province' | 'district';
  readonly polygons: MultiPolygonRings;
}

/** A unit that is absent keeps the plain ground; `null` is "no data" and is hatched, never coloured as 0. */
export interface UnitFill {
  readonly classes: Readonly<Record<string, number | null>>;
  /** Colour of each class, from the palette that the legend shows. */
  readonly colours: readonly string[];
  /** 0…1; lower it while coverage is drawn above. */
  readonly opacity: number;
}

/** How a statement is known; the three never share a symbol. */
export type MarkEvidence = 'computed' | 'reported' | 'observed';
/** Three sizes by population, or three ring widths by number of samples. */
export type MarkStep = 1 | 2 | 3;

export interface VillageMark {
  readonly id: string;
  readonly name: string;
  readonly position: LonLat;
  readonly class: VillageClass;
  readonly size: MarkStep;
  readonly evidence: MarkEvidence;
  /** Ring width of an observed mark; ignored for the others. */
  readonly samples: MarkStep;
  /** `null` is "not known" and draws nothing. */
  readonly fibre: boolean | null;
}

/** cụm dân cư */
export interface ClusterMark {
  readonly id: string;
  readonly position: LonLat;
  readonly served: boolean | null;
}

/** cụm loa */
export interface LoudspeakerMark {
  readonly id: string;
  readonly position: LonLat;
  readonly state: LoudspeakerState;
}

export type TenantStatus = 'active' | 'planned' | 'hypothetical';

export interface SiteTenant {
  readonly operator: OperatorId;
  readonly status: TenantStatus;
}

/** One mast, whoever is on it: one mark, all tenants. */
export interface SiteMark {
  readonly id: string;
  readonly name: string;
  readonly position: LonLat;
  /** One per operator and status, in the order of the operators' list. */
  readonly tenants: readonly SiteTenant[];
  /** Stations on the mast, which may exceed the tenants. */
  readonly stations: number;
  readonly draggable: boolean;
}

/**
 * The area that a selection covers: one tint, however many footprints lie on each other. `drafts` hold the few
 * stations being moved, so that a drag uploads those and not the province.
 */
export interface CoverageTint {
  readonly base: StarFootprints;
  readonly drafts: StarFootprints | null;
  /** A place is tinted where at least this many operator slots reach it. */
  readonly minOperators: number;
  /** Overrides the theme's tint when not `null`. */
  readonly colour: string | null;
  /** 0…1 */
  readonly opacity: number;
}

/**
 * Footprints in columns: all pieces of a footprint are centred on its station, so their union is a star. A
 * piece is a pie of constant radius; 360° wide is a disc. Pieces of footprint `f` are
 * `pieceStart[f] … pieceStart[f + 1] - 1`. Send only footprints of the chosen technologies and operators.
 */
export interface StarFootprints {
  readonly count: number;
  /** WGS84 degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** 0-based operator, below `MAX_OPERATOR_SLOTS`; ignored when any one operator is enough. */
  readonly slot: Uint8Array;
  /** `count + 1` offsets. */
  readonly pieceStart: Int32Array;
  /** Metres on the ground. */
  readonly pieceRadius: Float64Array;
  /** Degrees clockwise from true north. */
  readonly pieceFrom: Float64Array;
  /** Degrees, 0 < width ≤ 360. */
  readonly pieceWidth: Float64Array;
}

/** Operators that "at least k operators" can tell apart on the map. */
export const MAX_OPERATOR_SLOTS = 16;

export interface LinkLine {
  readonly id: string;
  readonly from: LonLat;
  readonly to: LonLat;
  readonly kind: 'serves' | 'nearest';
}

export type TargetKind = 'unit' | 'village' | 'cluster' | 'site' | 'loudspeaker';

export interface MapTarget {
  readonly kind: TargetKind;
  readonly id: string;
}

export interface LayerVisibility {
  readonly boundaries: boolean;
  readonly labels: boolean;
  readonly villages: boolean;
  readonly clusters: boolean;
  readonly sites: boolean;
  readonly fibre: boolean;
  readonly loudspeakers: boolean;
  readonly coverage: boolean;
}
