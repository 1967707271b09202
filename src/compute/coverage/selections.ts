import type { OperatorId } from '../../domain/operator.ts';
import type { SquareMetres } from '../../domain/quantities.ts';
import type { ServiceSelection } from '../../domain/selection.ts';
import { TECHNOLOGIES } from '../../domain/technology.ts';
import type { Technology } from '../../domain/technology.ts';
import type { AreaEngine, FootprintMask } from './batch.ts';

/** Mask of technologies by their place in `TECHNOLOGIES`. */
export function technologyMask(technologies: readonly Technology[]): number {
  return technologies.reduce((mask, technology) => mask | (1 << TECHNOLOGIES.indexOf(technology)), 0);
}

/** Mask of operators by their place in `known`; `null` chooses all. Operators without stations add nothing. */
export function operatorMask(chosen: readonly OperatorId[] | null, known: readonly OperatorId[]): number {
  const places = (chosen ?? known).map((operator) => known.indexOf(operator));
  return places.reduce((mask, place) => (place < 0 ? mask : mask | (1 << place)), 0);
}

/** Footprints that take part in a selection; `minOperators` is counted afterwards. */
export function maskOf(selection: ServiceSelection, known: readonly OperatorId[]): FootprintMask {
  return {
    technologies: technologyMask(selection.technologies),
    operators: operatorMask(selection.operators, known),
  };
}

/** Number of operators (or technologies) in a mask. */
export function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Union areas per mask of operators, m² per unit, in the engine's order of units. */
export type UnionArea = (operators: number) => Float64Array;

/** An engine's union areas for some technologies; each subset of operators is asked for once. */
export function cachedUnions(engine: AreaEngine, technologies: number): UnionArea {
  const known = new Map<number, Float64Array>();
  return (operators) => {
    const found = known.get(operators);
    if (found !== undefined) return found;
    const areas = engine.unionAreas({ technologies, operators });
    known.set(operators, areas);
    return areas;
  };
}

/** Area per unit where a selection is served, in m²; `NaN` without geometry. */
export function selectionAreas(
  engine: AreaEngine,
  selection: ServiceSelection,
  known: readonly OperatorId[],
): Float64Array {
  const mask = maskOf(selection, known);
  const unions = cachedUnions(engine, mask.technologies);
  return areaWithAtLeast(selection.minOperators, mask.operators, unions);
}

/**
 * Area per unit that at least `k` of the operators in a mask serve, from areas of unions only.
 *
 * Inclusion–exclusion gives area(≥ k) = Σ_{j≥k} (−1)^(j−k) C(j−1, k−1) Σ_{|S|=j} area(∩S), and once more turns
 * intersections into unions U. Both together, for m operators:
 *
 *     area(≥ k) = Σ_{t>m−k} (−1)^(t−1−m+k) C(t−1, m−k) Σ_{|T|=t} U(T)
 *
 * so that only unions of more than m − k operators are needed (five of four operators for k = 2). Rounding is
 * kept within 0 … U(all). More operators than there are serve nothing.
 */
export function areaWithAtLeast(k: number, operators: number, unionArea: UnionArea): Float64Array {
  const all = unionArea(operators);
  const members = bitsOf(operators);
  const m = members.length;
  if (k <= 1) return all;
  if (k > m) return all.map((area) => (Number.isNaN(area) ? NaN : 0));
  const sum = new Float64Array(all.length);
  for (const subset of subsetsLargerThan(m - k, members)) {
    const t = countBits(subset);
    const sign = (t - 1 - m + k) % 2 === 0 ? 1 : -1;
    const factor = sign * binomial(t - 1, m - k);
    const union = unionArea(subset);
    for (let unit = 0; unit < sum.length; unit++)
      sum[unit] = (sum[unit] ?? 0) + factor * (union[unit] ?? NaN);
  }
  return sum.map((area, unit) => within(area, all[unit] ?? NaN));
}

/** Masks of operators whose union areas `areaWithAtLeast` will ask for. */
export function unionsNeeded(k: number, operators: number): readonly number[] {
  const members = bitsOf(operators);
  if (k <= 1 || k > members.length) return [operators];
  return [operators, ...subsetsLargerThan(members.length - k, members).filter((mask) => mask !== operators)];
}

function within(area: SquareMetres, most: SquareMetres): SquareMetres {
  return Math.min(Math.max(area, 0), most);
}

/** The members of a mask, as masks of one bit. */
export function bitsOf(mask: number): readonly number[] {
  const bits: number[] = [];
  for (let bit = 0; bit < 31; bit++) if ((mask & (1 << bit)) !== 0) bits.push(1 << bit);
  return bits;
}

/** Masks of all subsets with more than `size` members, built up member by member. */
function subsetsLargerThan(size: number, members: readonly number[]): readonly number[] {
  let subsets: readonly { readonly mask: number; readonly count: number }[] = [{ mask: 0, count: 0 }];
  members.forEach((member, i) => {
    const left = members.length - i - 1;
    const grown = subsets.flatMap(({ mask, count }) => [
      { mask, count },
      { mask: mask | member, count: count + 1 },
    ]);
    subsets = grown.filter(({ count }) => count + left > size);
  });
  return subsets.map(({ mask }) => mask);
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}
