import { sequentialColours } from '../../src/domain/palette.ts';
import type { LonLat, MultiPolygonRings } from '../../src/domain/quantities.ts';
import type { MapFrame, SiteMark, StarFootprints, UnitArea, VillageMark } from '../../src/map/frame.ts';

/** Square of `size` degrees with its south-west corner at [west, south]. */
export function square(west: number, south: number, size: number): MultiPolygonRings {
  const east = west + size;
  const north = south + size;
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
}

export function unit(id: string, polygons: MultiPolygonRings): UnitArea {
  return { id, name: `Xã ${id}`, shortName: id, level: 'commune', polygons };
}

export function village(id: string, position: LonLat, changes: Partial<VillageMark> = {}): VillageMark {
  return {
    id,
    name: `Thôn ${id}`,
    position,
    class: 'full',
    size: 2,
    evidence: 'computed',
    samples: 1,
    fibre: null,
    ...changes,
  };
}

export function site(id: string, position: LonLat, changes: Partial<SiteMark> = {}): SiteMark {
  return {
    id,
    name: id,
    position,
    tenants: [{ operator: 'viettel', status: 'active' }],
    stations: 1,
    draggable: false,
    ...changes,
  };
}

/** A disc per entry, each of one operator slot. */
export function discs(
  entries: readonly { readonly at: LonLat; readonly radius: number; readonly slot?: number }[],
): StarFootprints {
  return {
    count: entries.length,
    lon: Float64Array.from(entries, (entry) => entry.at[0]),
    lat: Float64Array.from(entries, (entry) => entry.at[1]),
    slot: Uint8Array.from(entries, (entry) => entry.slot ?? 0),
    pieceStart: Int32Array.from([...entries.keys(), entries.length]),
    pieceRadius: Float64Array.from(entries, (entry) => entry.radius),
    pieceFrom: new Float64Array(entries.length),
    pieceWidth: new Float64Array(entries.length).fill(360),
  };
}

/** Three squares side by side, coloured, coloured and without data; everything else empty. */
export function smallFrame(changes: Partial<MapFrame> = {}): MapFrame {
  const units = [
    unit('A', square(107.4, 12, 0.2)),
    unit('B', square(107.6, 12, 0.2)),
    unit('C', square(107.8, 12, 0.2)),
  ];
  return {
    theme: 'light',
    words: {
      title: 'Bản đồ',
      attribution: 'Ranh giới tham khảo',
      hypothetical: 'GĐ',
      metres: 'm',
      kilometres: 'km',
    },
    basemap: { kind: 'none' },
    maxBounds: [106.8, 11.4, 108.6, 12.8],
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    units,
    outlines: [
      {
        id: 'P',
        name: 'Đắk Nông',
        level: 'province',
        polygons: units.flatMap((area) => [...area.polygons]),
      },
    ],
    fill: { classes: { A: 0, B: 4, C: null }, colours: sequentialColours('light', 5), opacity: 1 },
    villages: [],
    clusters: [],
    loudspeakers: [],
    sites: [],
    coverage: null,
    links: [],
    highlights: [],
    selection: null,
    hover: null,
    layers: {
      boundaries: true,
      labels: true,
      villages: true,
      clusters: true,
      sites: true,
      fibre: true,
      loudspeakers: true,
      coverage: true,
    },
    ...changes,
  };
}
