import { combineBlocks, createKernelEngine } from '../../src/compute/coverage/kernel/engine.ts';
import { createUnitGrid } from '../../src/compute/coverage/kernel/unit-grid.ts';
import { createFrame } from '../../src/compute/geodesy/frame.ts';
import { arrayBytes, figure, heading, megabytes, ms, processorTime } from './report.ts';
import { NATION, syntheticCommunes, syntheticStations } from './synthetic.ts';

const BLOCKS = 2;

/**
 * The country. The two blocks run one after the other in this process; two workers take as long as the slower
 * block when each has a processor to itself.
 */
export function benchKernelNational(): void {
  heading('Country: 10,600 communes, 100,000 stations, three technologies');
  const frame = createFrame(106, 16);
  const communes = syntheticCommunes(NATION, frame);
  let start = processorTime();
  const grid = createUnitGrid(frame, communes);
  figure('grid of 700 m, built once', ms(processorTime() - start));
  figure('grid: cells, memory', `${grid.columns * grid.rows}, ${megabytes(arrayBytes(grid))}`);
  const batch = syntheticStations(NATION, frame, 'pies');
  figure('footprints, pieces', `${batch.count}, ${batch.pieceRadius.length}`);
  const engine = createKernelEngine(grid, batch);
  const blockTimes = Array.from({ length: BLOCKS }, () => 0);
  let frontier = 0;
  let violations = 0;
  for (const technology of [0, 1, 2]) {
    const mask = { technologies: 1 << technology, operators: 0b1111 };
    const parts = blockTimes.map((_, block) => {
      start = processorTime();
      const part = engine.unionAreasBlock(mask, block, BLOCKS);
      blockTimes[block] = (blockTimes[block] ?? 0) + processorTime() - start;
      return part;
    });
    const measured = combineBlocks(grid, parts);
    frontier += measured.frontierCells;
    violations += measured.violations.length;
  }
  figure('three technologies cold, one worker', ms(blockTimes.reduce((sum, time) => sum + time, 0)));
  figure(
    'three technologies cold, slower of two blocks',
    ms(Math.max(...blockTimes)),
    '≤ 6 s on two workers',
  );
  figure('frontier cells, bound violations', `${frontier}, ${violations}`, '0 violations');
  figure('resident memory of the process', megabytes(process.memoryUsage().rss));
}
