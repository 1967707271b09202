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
  const spans: StarArc[] = [];
  for (const piece of pieces) addSpans(spans, piece);
  const cuts = cutsOf(spans);
  const radii = new Float64Array(cuts.length - 1);
  for (const { from, to, radius } of spans) {
    for (let index = indexOfCut(cuts, from); (cuts[index] ?? 360) < to; index++) {
      radii[index] = Math.max(radii[index] ?? 0, radius);
    }
  }
  return joinEqual(cuts, radii);
}

/** Azimuths at which the radius can change, ascending, each once; pieces of one mast share most of theirs. */
function cutsOf(spans: readonly StarArc[]): Float64Array {
  const cuts = new Set([0, 360]);
  for (const { from, to } of spans) {
    cuts.add(from);
    cuts.add(to);
  }
  return Float64Array.from(cuts).sort();
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
function addSpans(spans: StarArc[], { from, width, radius }: StarPiece): void {
  if (width >= 360) {
    spans.push({ from: 0, to: 360, radius });
    return;
  }
  const start = rounded(((from % 360) + 360) % 360);
  const end = rounded(start + width);
  spans.push({ from: start, to: Math.min(end, 360), radius });
  if (end > 360) spans.push({ from: 0, to: rounded(end - 360), radius });
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
