import { useMemo, type JSX } from 'react';
import { useStore } from 'zustand';
import type { LonLat } from '../../domain/quantities.ts';
import type { AdminUnit } from '../../domain/unit.ts';
import { datasetStore } from '../../state/dataset-store.ts';
import type { PendingPreview } from '../../state/import-store.ts';
import { useText } from '../hooks/use-text.ts';
import styles from './import.module.css';

const WIDTH = 240;
const MARGIN = 14;
/** A vertex nearer to the last one than this many pixels changes nothing that can be seen. */
const STEP = 0.7;

/** Where the rows lie: the province's outline, the accepted points and areas, and what lies outside at the edge. */
export function PlacePreview({ preview }: { readonly preview: PendingPreview }): JSX.Element | null {
  const { t } = useText();
  const units = useStore(datasetStore, (state) => state.dataset.units);
  const province = useMemo(() => provinceRings(units), [units]);
  const picture = useMemo(() => drawn(province, preview), [province, preview]);
  if (picture === null) return null;
  const { inside, outside } = picture;
  const words =
    outside.length === 0
      ? t('import.preview.inside', { inside: inside.length })
      : t('import.preview.words', { inside: inside.length, outside: outside.length });
  return (
    <figure className={styles['preview']}>
      <svg viewBox={`0 0 ${WIDTH} ${picture.height}`} role="img" aria-label={t('import.preview')}>
        <path d={picture.province} className={styles['province']} />
        <path d={picture.areas} className={styles['area']} />
        <path d={inside.map(dot).join('')} className={styles['point']} />
        <path d={outside.map(triangle).join('')} className={styles['outside']} />
      </svg>
      <figcaption className={styles['note']}>
        {preview.points.length === 0 ? t('import.preview.areas', { count: preview.outlines.length }) : words}
      </figcaption>
    </figure>
  );
}

interface Picture {
  readonly height: number;
  readonly province: string;
  readonly areas: string;
  readonly inside: readonly Pixel[];
  readonly outside: readonly Pixel[];
}

type Pixel = readonly [x: number, y: number];
type Project = (position: LonLat) => Pixel;

/** The province fills the picture; anything beyond is set on its edge, so that one stray point hides nothing. */
function drawn(province: readonly (readonly LonLat[])[], preview: PendingPreview): Picture | null {
  const { points, outlines } = preview;
  if (points.length + outlines.length === 0) return null;
  const [west, south, east, north] = boxOf(province.length > 0 ? province.flat() : outlines.flat());
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / Math.max(1e-6, (east - west) * shrink);
  const height = Math.round((north - south) * scale + 2 * MARGIN);
  const project: Project = ([lon, lat]) => [
    clamp(MARGIN + (lon - west) * shrink * scale, WIDTH),
    clamp(MARGIN + (north - lat) * scale, height),
  ];
  const pixelsOf = (isOutside: boolean): Pixel[] =>
    points.filter((point) => point.isOutside === isOutside).map(({ position }) => project(position));
  return {
    height,
    province: pathOf(province, project),
    areas: pathOf(outlines, project),
    inside: pixelsOf(false),
    outside: pixelsOf(true),
  };
}

function provinceRings(units: readonly AdminUnit[]): (readonly LonLat[])[] {
  const province = units.find(({ level, polygons }) => level === 'province' && polygons !== null);
  return (province?.polygons ?? []).flatMap(([outer]) => (outer === undefined ? [] : [outer]));
}

function boxOf(positions: readonly LonLat[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function clamp(value: number, size: number): number {
  const edge = MARGIN / 2;
  return Math.min(size - edge, Math.max(edge, value));
}

function pathOf(rings: readonly (readonly LonLat[])[], project: Project): string {
  return rings.map((ring) => ringPath(ring.map(project))).join('');
}

function ringPath(pixels: readonly Pixel[]): string {
  const kept: Pixel[] = [];
  for (const pixel of pixels) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(pixel[0] - last[0], pixel[1] - last[1]) >= STEP) kept.push(pixel);
  }
  return kept.length < 3 ? '' : `M${kept.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

function dot([x, y]: Pixel): string {
  return `M${(x - 1.5).toFixed(1)} ${(y - 1.5).toFixed(1)}h3v3h-3Z`;
}

function triangle([x, y]: Pixel): string {
  return `M${x.toFixed(1)} ${(y - 5).toFixed(1)}l5 9h-10Z`;
}
