import { foldName } from '../../domain/fold.ts';
import type { LonLat, MultiPolygonRings } from '../../domain/quantities.ts';
import type { ImportContext } from '../model.ts';
import { KNOWN_CRS, type Crs } from './definitions.ts';
import { toWgs84 } from './transform.ts';

/** Metres as the file gives them, with the commune that the row names (name or code). */
export interface ProjectedPoint {
  readonly easting: number;
  readonly northing: number;
  readonly communeName: string | null;
}

export interface CrsCandidate {
  readonly crs: Crs;
  /** 0…1; communes named in the rows weigh four times the province's outline. */
  readonly score: number;
  readonly insideProvince: number;
  /** `null` when no row names a commune with a known boundary. */
  readonly insideNamedCommune: number | null;
  /** The columns are the other way round: what came as easting is the northing. */
  readonly axisSwapped: boolean;
}

type RankContext = Pick<ImportContext, 'units' | 'box'>;

interface Outlines {
  readonly province: readonly MultiPolygonRings[];
  readonly communes: ReadonlyMap<string, readonly MultiPolygonRings[]>;
  readonly box: readonly [number, number, number, number];
}

const SAMPLE = 500;
const NAMED_WEIGHT = 0.8;

/**
 * Every projected system in both axis orders, ranked by where it puts the points: inside the commune
 * named in the row, inside the province. Neighbouring three-degree zones overlap in numbers, so without
 * named communes several candidates stay close and the person must be asked. Equal scores keep the order
 * of `KNOWN_CRS`; VN-2000 and WGS84 UTM (200 m apart) usually tie. Candidates that put nothing inside are
 * left out.
 */
export function rankCrs(points: readonly ProjectedPoint[], context: RankContext): CrsCandidate[] {
  const sample = spread(points.filter(({ easting, northing }) => Number.isFinite(easting + northing)));
  const outlines = outlinesOf(context);
  return KNOWN_CRS.filter((crs) => crs.kind === 'projected')
    .flatMap((crs) => [rate(crs, sample, outlines, false), rate(crs, sample, outlines, true)])
    .filter((candidate) => candidate.score > 0)
    .toSorted((a, b) => b.score - a.score);
}

/** Whether a position lies within polygons with holes (even-odd rule). */
export function isInside([lon, lat]: LonLat, polygons: MultiPolygonRings): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    let [previousLon, previousLat] = ring.at(-1) ?? [0, 0];
    for (const [nextLon, nextLat] of ring) {
      const crosses = nextLat > lat !== previousLat > lat;
      if (crosses && lon < ((previousLon - nextLon) * (lat - nextLat)) / (previousLat - nextLat) + nextLon) {
        inside = !inside;
      }
      [previousLon, previousLat] = [nextLon, nextLat];
    }
  }
  return inside;
}

function rate(
  crs: Crs,
  points: readonly ProjectedPoint[],
  outlines: Outlines,
  axisSwapped: boolean,
): CrsCandidate {
  const convert = toWgs84(crs);
  let province = 0;
  let named = 0;
  let namedInside = 0;
  for (const { easting, northing, communeName } of points) {
    const position = axisSwapped ? convert(northing, easting) : convert(easting, northing);
    if (isInProvince(position, outlines)) province += 1;
    const commune = communeName === null ? undefined : outlines.communes.get(communeKey(communeName));
    if (commune !== undefined) {
      named += 1;
      if (commune.some((polygons) => isInside(position, polygons))) namedInside += 1;
    }
  }
  const insideProvince = points.length === 0 ? 0 : province / points.length;
  const insideNamedCommune = named === 0 ? null : namedInside / named;
  const score =
    insideNamedCommune === null
      ? insideProvince
      : NAMED_WEIGHT * insideNamedCommune + (1 - NAMED_WEIGHT) * insideProvince;
  return { crs, score, insideProvince, insideNamedCommune, axisSwapped };
}

function isInProvince(position: LonLat, { province, box }: Outlines): boolean {
  const [lon, lat] = position;
  const inBox = lon >= box[0] && lat >= box[1] && lon <= box[2] && lat <= box[3];
  return inBox && (province.length === 0 || province.some((polygons) => isInside(position, polygons)));
}

/** A name may stand for units of both vintages: any of their polygons will do. */
function outlinesOf(context: RankContext): Outlines {
  const communes = new Map<string, MultiPolygonRings[]>();
  const province: MultiPolygonRings[] = [];
  const hasProvince = context.units.some(({ level, polygons }) => level === 'province' && polygons !== null);
  for (const { level, name, code, polygons } of context.units) {
    if (polygons === null) continue;
    if (level === (hasProvince ? 'province' : 'commune')) province.push(polygons);
    if (level !== 'commune') continue;
    for (const key of [communeKey(name), code]) {
      communes.set(key, [...(communes.get(key) ?? []), polygons]);
    }
  }
  return { province, communes, box: context.box };
}

function communeKey(name: string): string {
  return foldName(name);
}

/** Evenly spread rows, so that a file sorted by commune is judged as a whole. */
function spread<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.max(1, items.length / SAMPLE);
  const length = Math.min(items.length, SAMPLE);
  return Array.from({ length }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  );
}
