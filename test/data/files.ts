import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson';

const root = new URL('../../', import.meta.url);

export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Rows of a CSV file of the repository as heading → cell. */
export function readRows(path: string): Record<string, string>[] {
  const result = Papa.parse<Record<string, string>>(readText(path), { header: true, skipEmptyLines: true });
  if (result.errors.length > 0) throw new Error(`${path}: ${JSON.stringify(result.errors[0])}`);
  return result.data;
}

export interface AreaProperties {
  readonly ma_xa: string;
  readonly ten_xa: string;
  readonly loai: string;
  readonly ma_huyen: string;
  readonly ten_huyen: string;
  readonly ma_tinh: string;
  readonly dien_tich_km2: number;
  readonly ma_cu: readonly string[];
}

export interface VillageProperties {
  readonly loai: string;
  readonly ma_thon: string;
  readonly ten_thon: string;
  readonly ten_cum: string;
  readonly ma_xa: string;
  readonly dan_so: number;
  readonly so_ho: number;
  readonly dien_luoi: string;
  readonly dac_biet_kho_khan: string;
}

export function readAreas(name: string): Feature<Polygon | MultiPolygon, AreaProperties>[] {
  const parsed: { features: Feature<Polygon | MultiPolygon, AreaProperties>[] } = JSON.parse(
    readText(`public/geo/${name}`),
  );
  return parsed.features;
}

export function readVillageFeatures(): Feature<Point, VillageProperties>[] {
  const parsed: { features: Feature<Point, VillageProperties>[] } = JSON.parse(
    readText('public/geo/villages.geojson'),
  );
  return parsed.features;
}

/** Every ring of a polygon or of several. */
export function ringsOf(geometry: Polygon | MultiPolygon): readonly Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Directed edges "x,y>x,y" of rings. */
export function edgesOf(rings: readonly (readonly Position[])[]): string[] {
  return rings.flatMap((ring) => ring.slice(1).map((to, i) => `${String(ring[i])}>${String(to)}`));
}

export function reversed(edge: string): string {
  return edge.split('>').toReversed().join('>');
}

export function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
