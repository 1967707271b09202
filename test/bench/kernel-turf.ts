import type {
  AreaEngine,
  FootprintBatch,
  FootprintMask,
  UnitGeometry,
} from '../../src/compute/coverage/batch.ts';
import { createKernelEngine } from '../../src/compute/coverage/kernel/engine.ts';
import { createPieces } from '../../src/compute/coverage/kernel/pieces.ts';
import { createUnitGrid } from '../../src/compute/coverage/kernel/unit-grid.ts';
import { createTurfEngine } from '../../src/compute/coverage/turf-engine.ts';
import { createFrame } from '../../src/compute/geodesy/frame.ts';
import type { PlanePiece } from '../compute/coverage/kernel/plane.ts';
import { scanlineAreas } from '../compute/coverage/kernel/scanline.ts';
import { figure, heading, ms, pp, processorTime, quantile, timeRuns } from './report.ts';
import { PROVINCE, syntheticCommunes, syntheticStations } from './synthetic.ts';

const MASKS: readonly FootprintMask[] = [0, 1, 2].map((technology) => ({
  technologies: 1 << technology,
  operators: 0b1111,
}));
/** Turf measures every ninth commune; its time for all is extrapolated by their number. */
const STRIDE = 9;
const SCANLINE_ROW = 25;
const frame = createFrame(107.7, 12.2);

/** The kernel beside the two independent methods: polygons (Turf) and lines. */
export function benchKernelTurf(): void {
  heading('Province: kernel against Turf and against a scanline');
  const communes = syntheticCommunes(PROVINCE, frame);
  const batch = syntheticStations(PROVINCE, frame, 'pies');
  const kernel = createKernelEngine(createUnitGrid(frame, communes), batch);
  const cold = timeRuns(15, () => MASKS.forEach((mask) => kernel.unionAreas(mask)));
  const kernelTime = quantile(cold, 0.5);

  const sample = communes.filter((_, index) => index % STRIDE === 0);
  const start = processorTime();
  const turf = createTurfEngine(sample, batch);
  const turfAreas = MASKS.map((mask) => turf.unionAreas(mask));
  const turfTime = (processorTime() - start) * (communes.length / sample.length);
  figure('kernel, 71 communes, three technologies, cold', ms(kernelTime));
  figure(`Turf, ${sample.length} communes, extrapolated to 71`, ms(turfTime));
  figure('kernel is faster by', `${(turfTime / kernelTime).toFixed(0)} ×`, '≥ 500 ×');
  figure('largest difference of a ratio to Turf', pp(turfDifference(kernel, turf, turfAreas)), '≤ 0.005 pp');
  figure(
    `largest difference to the scanline of ${SCANLINE_ROW} m`,
    pp(scanlineDifference(kernel, communes, batch)),
    '≤ 0.02 pp',
  );
}

function turfDifference(kernel: AreaEngine, turf: AreaEngine, turfAreas: readonly Float64Array[]): number {
  let worst = 0;
  MASKS.forEach((mask, index) => {
    const areas = kernel.unionAreas(mask);
    turfAreas[index]?.forEach((area, at) => {
      const mine = (areas[at * STRIDE] ?? 0) / (kernel.unitAreas[at * STRIDE] ?? 1);
      worst = Math.max(worst, Math.abs(mine - area / (turf.unitAreas[at] ?? 1)));
    });
  });
  return worst;
}

function scanlineDifference(
  kernel: AreaEngine,
  communes: readonly UnitGeometry[],
  batch: FootprintBatch,
): number {
  const plane = communes.map((commune) => ({
    id: commune.id,
    polygons: (commune.polygons ?? []).map((polygon) =>
      polygon.map((ring) =>
        ring.map(([lon, lat]) => {
          const { x, y } = frame.project(lon, lat);
          return [x, y] as const;
        }),
      ),
    ),
  }));
  let worst = 0;
  MASKS.forEach((mask, technology) => {
    const scanned = scanlineAreas(plane, planePieces(batch, technology), SCANLINE_ROW);
    kernel.unionAreas(mask).forEach((area, unit) => {
      worst = Math.max(worst, Math.abs(area - (scanned[unit] ?? 0)) / (kernel.unitAreas[unit] ?? 1));
    });
  });
  return worst;
}

/** The kernel's own wedges as pieces of the plane: the projection is shared, the geometry is not. */
function planePieces(batch: FootprintBatch, technology: number): PlanePiece[] {
  const stars = createPieces(frame, batch, (footprint) => batch.technology[footprint] === technology);
  const pieces: PlanePiece[] = [];
  const azimuth = (x: number, y: number): number => (Math.atan2(x, y) * 180) / Math.PI;
  for (let star = 0; star < stars.count; star++) {
    const start = stars.wedgeStart[star] ?? 0;
    for (let piece = start; piece < start + (stars.wedgeCount[star] ?? 0); piece++) {
      const from = azimuth(stars.secondX[piece] ?? 0, stars.secondY[piece] ?? 0);
      const to = azimuth(stars.firstX[piece] ?? 0, stars.firstY[piece] ?? 0);
      pieces.push({
        x: stars.centreX[star] ?? 0,
        y: stars.centreY[star] ?? 0,
        r: stars.radius[piece] ?? 0,
        from,
        width: stars.isDisc[piece] === 1 ? 360 : (((to - from) % 360) + 360) % 360,
      });
    }
  }
  return pieces;
}
