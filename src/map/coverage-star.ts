/** Part of a star: from azimuth `from` clockwise to `to` in degrees, constant radius in metres. */
export interface StarArc {
  readonly from: number;
  readonly to: number;
  readonly radius: number;
}

/** A pie or, 360° wide, a disc. */
export interface StarPiece {
  readonly from: number;
  readonly width: number;
  readonly radius: number;
}

/**
 * Union of pieces with one centre, exactly: the arcs cover 0…360° in order, the radius of each is the largest
 * of the pieces there and 0 where there is none. Joining the technologies of one mast this way leaves a quarter
 * of the triangles to draw.
 */
export function unionOfPieces(pieces: readonly StarPiece[]): readonly StarArc[] {
  const spans = pieces.flatMap(spansOf);
  const cuts = cutsOf(spans);
  const radii = new Float64Array(cuts.length - 1);
  for (const { from, to, radius } of spans) {
    for (let index = indexOfCut(cuts, from); (cuts[index] ?? 360) < to; index++) {
      radii[index] = Math.max(radii[index] ?? 0, radius);
    }
  }
  return joinEqual(cuts, radii);
}

/** Azimuths at which the radius can change, ascending, each once. */
function cutsOf(spans: readonly StarArc[]): Float64Array {
  const all = new Float64Array(spans.length * 2 + 2);
  all[0] = 360;
  for (const [index, { from, to }] of spans.entries()) {
    all[2 * index + 2] = from;
    all[2 * index + 3] = to;
  }
  all.sort();
  return all.filter((cut, index) => index === 0 || cut !== all[index - 1]);
}

function indexOfCut(cuts: Float64Array, wanted: number): number {
  let low = 0;
  let high = cuts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A piece across north becomes two. Cuts are rounded so that equal azimuths, differently computed, meet. */
function spansOf({ from, width, radius }: StarPiece): readonly StarArc[] {
  if (width >= 360) return [{ from: 0, to: 360, radius }];
  const start = rounded(((from % 360) + 360) % 360);
  const end = rounded(start + width);
  if (end <= 360) return [{ from: start, to: end, radius }];
  return [
    { from: start, to: 360, radius },
    { from: 0, to: rounded(end - 360), radius },
  ];
}

function rounded(azimuth: number): number {
  return Math.round(azimuth * 1e6) / 1e6;
}

function joinEqual(cuts: Float64Array, radii: Float64Array): readonly StarArc[] {
  const arcs: StarArc[] = [];
  for (const [index, radius] of radii.entries()) {
    const from = cuts[index] ?? 0;
    const to = cuts[index + 1] ?? 360;
    const before = arcs.at(-1);
    if (before?.radius === radius) arcs[arcs.length - 1] = { from: before.from, to, radius };
    else arcs.push({ from, to, radius });
  }
  return arcs;
}
