import geodesic from 'geographiclib-geodesic';
import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { buildMesh, type CoverageMesh, type SlotRange } from '../../src/map/coverage-mesh.ts';
import { discs } from './frames.ts';

const CENTRE = [107.7, 12.2] as const;

describe('coverage mesh', () => {
  test('the outline of a disc lies at its radius on the ellipsoid, A3', () => {
    const mesh = buildMesh(discs([{ at: CENTRE, radius: 5000 }]), false);
    const distances = vertices(mesh).map((at) => distance(CENTRE, at));
    expect(distances[0]).toBeLessThan(0.02);
    for (const metres of distances.slice(1)) expect(Math.abs(metres / 5000 - 1)).toBeLessThan(0.0001);
  });

  test('fine triangles fill the disc to 0.1 %, coarse ones to 0.6 %', () => {
    const mesh = buildMesh(discs([{ at: CENTRE, radius: 5000 }]), false);
    const wanted = Math.PI * 5000 ** 2;
    expect(Math.abs(area(mesh, mesh.fine) / wanted - 1)).toBeLessThan(0.001);
    expect(Math.abs(area(mesh, mesh.coarse) / wanted - 1)).toBeLessThan(0.006);
  });

  test('stations of one mast and operator become one star', () => {
    const twice = discs([
      { at: CENTRE, radius: 5000 },
      { at: CENTRE, radius: 3000 },
    ]);
    const once = discs([{ at: CENTRE, radius: 5000 }]);
    expect(buildMesh(twice, false)).toEqual(buildMesh(once, false));
  });

  test('operators stay apart only when they are counted', () => {
    const two = discs([
      { at: CENTRE, radius: 5000, slot: 2 },
      { at: [107.8, 12.2], radius: 5000, slot: 0 },
      { at: [107.9, 12.2], radius: 5000, slot: 2 },
    ]);
    expect(buildMesh(two, true).fine.map((range) => range.slot)).toEqual([0, 2]);
    expect(buildMesh(two, false).fine.map((range) => range.slot)).toEqual([0]);
  });

  test('ranges follow one another and use every index once', () => {
    const mesh = buildMesh(
      discs([
        { at: CENTRE, radius: 5000, slot: 1 },
        { at: [107.8, 12.2], radius: 2000, slot: 0 },
      ]),
      true,
    );
    let at = 0;
    for (const { start, count } of [...mesh.fine, ...mesh.coarse]) {
      expect(start).toBe(at);
      at = start + count;
    }
    expect(at).toBe(mesh.indices.length);
    expect(Math.max(...mesh.indices)).toBe(mesh.positions.length / 2 - 1);
  });

  test('the coarse outline is as far from the arc as it says', () => {
    const mesh = buildMesh(discs([{ at: CENTRE, radius: 35_000 }]), false);
    const perMetre = 1 / (2 * Math.PI * 6_378_137 * Math.cos((12.2 * Math.PI) / 180));
    expect(mesh.coarseError / perMetre).toBeCloseTo(35_000 * (1 - Math.cos(Math.PI / 36)), -1);
  });

  test('nothing covered is an empty mesh', () => {
    expect(buildMesh(discs([]), true)).toMatchObject({ fine: [], coarse: [], coarseError: 0 });
  });
});

function vertices(mesh: CoverageMesh): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (let index = 0; index < mesh.positions.length; index += 2) {
    const x = mesh.origin[0] + (mesh.positions[index] ?? 0);
    const y = mesh.origin[1] + (mesh.positions[index + 1] ?? 0);
    const { lng, lat } = new MercatorCoordinate(x, y, 0).toLngLat();
    points.push([lng, lat]);
  }
  return points;
}

function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return geodesic.Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12 ?? NaN;
}

/** Heron's formula on geodesic sides: no projection enters. */
function area(mesh: CoverageMesh, ranges: readonly SlotRange[]): number {
  const points = vertices(mesh);
  let sum = 0;
  for (const { start, count } of ranges) {
    for (let index = start; index < start + count; index += 3) {
      const [a, b, c] = [0, 1, 2].map((corner) => points[mesh.indices[index + corner] ?? 0] ?? CENTRE);
      if (a === undefined || b === undefined || c === undefined) continue;
      const [ab, bc, ca] = [distance(a, b), distance(b, c), distance(c, a)];
      const half = (ab + bc + ca) / 2;
      sum += Math.sqrt(Math.max(0, half * (half - ab) * (half - bc) * (half - ca)));
    }
  }
  return sum;
}
