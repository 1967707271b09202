import { at } from './arrays.ts';
import { neighbours } from './grid.ts';
import type { Grid } from './grid.ts';
import type { Labels } from './power-diagram.ts';

/**
 * Labels in which every region and the outside are one piece without holes, and at most three of them meet in
 * any corner: what a map of communes needs and a warped power diagram alone does not promise.
 */
export function cleanRegions(labels: Labels): Labels {
  const { grid } = labels;
  const owner = labels.owner.slice();
  for (let pass = 0; pass < 40; pass++) {
    const changed =
      (pass < 3 ? takeMajority(grid, owner) : 0) + joinStrays(grid, owner) + splitCorners(grid, owner);
    if (changed === 0 && pass >= 3) return { grid, owner };
  }
  throw new Error('The regions could not be cleaned');
}

/** A cell with five or more of its eight neighbours in another region joins it: no spurs of one cell's width. */
function takeMajority(grid: Grid, owner: Int16Array): number {
  const before = owner.slice();
  let changed = 0;
  for (let j = 1; j < grid.ny - 1; j++) {
    for (let i = 1; i < grid.nx - 1; i++) {
      const k = j * grid.nx + i;
      const own = at(before, k);
      if (own === before[k - 1] && own === before[k + 1] && own === before[k - grid.nx]) continue;
      const around = [-1, 1, -grid.nx, grid.nx, -grid.nx - 1, -grid.nx + 1, grid.nx - 1, grid.nx + 1];
      const winner = mostFrequent(around.map((step) => at(before, k + step)));
      if (winner.count < 5 || winner.value === own) continue;
      owner[k] = winner.value;
      changed++;
    }
  }
  return changed;
}

function mostFrequent(values: readonly number[]): { value: number; count: number } {
  let best = { value: -2, count: 0 };
  for (const value of values) {
    const count = values.filter((other) => other === value).length;
    if (count > best.count) best = { value, count };
  }
  return best;
}

/** Gives every part of a region except its largest to the neighbour it shares most sides with. */
function joinStrays(grid: Grid, owner: Int16Array): number {
  const parts = connectedParts(grid, owner);
  const largest = new Map<number, readonly number[]>();
  for (const part of parts) {
    const own = at(owner, at(part, 0));
    if (part.length > (largest.get(own)?.length ?? 0)) largest.set(own, part);
  }
  let changed = 0;
  for (const part of parts) {
    const own = at(owner, at(part, 0));
    if (largest.get(own) === part) continue;
    const winner = mostFrequent(
      part.flatMap((k) => neighbours(grid, k).map((n) => at(owner, n))).filter((other) => other !== own),
    );
    for (const k of part) owner[k] = winner.value;
    changed += part.length;
  }
  return changed;
}

function connectedParts(grid: Grid, owner: Int16Array): number[][] {
  const seen = new Uint8Array(owner.length);
  const parts: number[][] = [];
  for (let start = 0; start < owner.length; start++) {
    if (seen[start] === 1) continue;
    const part = [start];
    seen[start] = 1;
    for (let head = 0; head < part.length; head++) {
      const next = neighbours(grid, at(part, head)).filter((n) => seen[n] === 0 && owner[n] === owner[start]);
      for (const n of next) seen[n] = 1;
      part.push(...next);
    }
    parts.push(part);
  }
  return parts;
}

/** Where four regions, or two regions twice, meet in one corner, the north-east cell joins its southern neighbour. */
function splitCorners(grid: Grid, owner: Int16Array): number {
  let changed = 0;
  for (let j = 1; j < grid.ny; j++) {
    for (let i = 1; i < grid.nx; i++) {
      const k = j * grid.nx + i;
      const northEast = at(owner, k);
      const northWest = at(owner, k - 1);
      const southEast = at(owner, k - grid.nx);
      const southWest = at(owner, k - grid.nx - 1);
      const differs =
        northEast !== northWest &&
        northEast !== southEast &&
        southWest !== northWest &&
        southWest !== southEast;
      if (!differs) continue;
      owner[k] = southEast;
      changed++;
    }
  }
  return changed;
}
