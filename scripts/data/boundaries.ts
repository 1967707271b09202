import { correctAreas } from './arc-areas.ts';
import { arcLength, simplifyArc, smoothArc, traceArcs } from './arcs.ts';
import { at } from './arrays.ts';
import { cleanRegions } from './clean-regions.ts';
import type { CommuneFact } from './facts.ts';
import { toLonLat, toPlane } from './frame.ts';
import { fitRegions } from './power-diagram.ts';
import { crossingArcs } from './topology.ts';
import type { GeoArc } from './topology.ts';

const CELL_KM = 0.1;
/** Smoothing passes and simplification in kilometres, tried in turn on arcs that would cross another one. */
const DETAIL = [
  { passes: 2, tolerance: 0.025 },
  { passes: 2, tolerance: 0.01 },
  { passes: 1, tolerance: 0 },
] as const;
/**
 * Đắk Lao and Thuận An became one unit in 2025, so they touch west of Đắk Mil; their centroids and areas alone
 * leave a bay there. The place is chosen by us.
 */
const BULGES = [{ place: toPlane(107.56, 12.47), areaKm2: 40 }];
/** Five decimals of a degree: about one metre. */
const DECIMALS = 5;

/** Borders of all communes as one topology; region `i` is `communes[i]`. */
export function communeArcs(communes: readonly CommuneFact[]): GeoArc[] {
  const targets = communes.map((commune) => commune.areaKm2);
  const seeds = communes.map((commune) => ({ place: commune.centroid, areaKm2: commune.areaKm2 }));
  const traced = traceArcs(cleanRegions(fitRegions(seeds, BULGES, CELL_KM)));
  const levels = traced.map(() => 0);
  for (let round = 0; round < 6; round++) {
    const drawn = traced.map((arc, i) => {
      const { passes, tolerance } = at(DETAIL, at(levels, i));
      return simplifyArc(smoothArc(arc, passes), Math.min(tolerance, arcLength(arc) / 40));
    });
    const arcs = correctAreas(drawn, targets).map((arc): GeoArc => ({
      ...arc,
      points: arc.points.map((point) => toLonLat(point, DECIMALS)),
    }));
    const crossing = crossingArcs(arcs);
    if (crossing.size === 0) return arcs;
    for (const i of crossing) levels[i] = Math.min(DETAIL.length - 1, at(levels, i) + 1);
  }
  throw new Error('Some borders still cross each other');
}
