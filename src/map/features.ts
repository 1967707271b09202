import type { Feature, FeatureCollection, LineString, MultiPolygon, Point } from 'geojson';
import type { LonLat, MultiPolygonRings } from '../domain/quantities.ts';
import type { VillageClass } from '../domain/rule.ts';
import type {
  ClusterMark,
  LinkLine,
  LoudspeakerMark,
  OutlineArea,
  SiteMark,
  UnitArea,
  VillageMark,
} from './frame.ts';
import { loudspeakerIcon, siteIcon, villageIcon } from './icon-key.ts';
import { labelPoint } from './label-point.ts';

/**
 * Frame parts as GeoJSON. A feature's number is its index in the frame's part, which feature-state needs;
 * `properties.id` is the domain's id. Names are brought to NFC, or marks would be drawn beside their letter.
 */
export type Points = FeatureCollection<Point>;
export type Areas = FeatureCollection<MultiPolygon>;

export function unitFeatures(units: readonly UnitArea[]): Areas {
  return collect(units.map((unit, index) => area(index, unit.polygons, { id: unit.id })));
}

export function outlineFeatures(outlines: readonly OutlineArea[]): Areas {
  return collect(
    outlines.map((outline, index) => area(index, outline.polygons, { id: outline.id, level: outline.level })),
  );
}

/** One label per drawn polygon; units that share a polygon are named together. */
export function unitLabelFeatures(units: readonly UnitArea[]): Points {
  const sharing = new Map<MultiPolygonRings, UnitArea[]>();
  for (const unit of units) {
    const group = sharing.get(unit.polygons);
    if (group === undefined) sharing.set(unit.polygons, [unit]);
    else group.push(unit);
  }
  const labels: Feature<Point>[] = [];
  for (const [polygons, group] of sharing) {
    const at = cachedLabelPoint(polygons);
    if (at === null) continue;
    const names = {
      name: joinNames(group.map((unit) => unit.name)),
      shortName: joinNames(group.map((unit) => unit.shortName)),
    };
    labels.push(point(labels.length, at, { ...names, level: group[0]?.level ?? 'commune' }));
  }
  return collect(labels);
}

export function outlineLabelFeatures(outlines: readonly OutlineArea[]): Points {
  const labels: Feature<Point>[] = [];
  for (const outline of outlines) {
    const at = outline.level === 'district' ? cachedLabelPoint(outline.polygons) : null;
    if (at !== null) labels.push(point(labels.length, at, { name: outline.name.normalize('NFC') }));
  }
  return collect(labels);
}

export function villageFeatures(villages: readonly VillageMark[]): Points {
  return collect(
    villages.map((village, index) =>
      point(index, village.position, {
        id: village.id,
        name: village.name.normalize('NFC'),
        class: village.class,
        icon: villageIcon(village),
        urgency: URGENCY[village.class] * 10 + village.size,
        size: village.size,
        fibre: village.fibre === true,
      }),
    ),
  );
}

export function clusterFeatures(clusters: readonly ClusterMark[]): Points {
  return collect(
    clusters.map((cluster, index) =>
      point(index, cluster.position, { id: cluster.id, served: servedWord(cluster.served) }),
    ),
  );
}

export function loudspeakerFeatures(loudspeakers: readonly LoudspeakerMark[]): Points {
  return collect(
    loudspeakers.map((mark, index) =>
      point(index, mark.position, { id: mark.id, icon: loudspeakerIcon(mark.state) }),
    ),
  );
}

export function siteFeatures(sites: readonly SiteMark[]): Points {
  return collect(sites.map(siteFeature));
}

function siteFeature(site: SiteMark, index: number): Feature<Point> {
  return point(index, site.position, {
    id: site.id,
    name: site.name.normalize('NFC'),
    near: siteIcon(site, 'near'),
    far: siteIcon(site, 'far'),
    stations: site.stations,
    draggable: site.draggable,
    hypothetical: site.tenants.some((tenant) => tenant.status === 'hypothetical'),
  });
}

/** What changed in a part, by feature number; the library's own form of it is the same. */
export interface FeatureChanges {
  readonly update: {
    readonly id: number;
    readonly newGeometry: Point;
    readonly addOrUpdateProperties: { key: string; value: unknown }[];
  }[];
}

/**
 * The few sites that differ from those shown, so that dragging one does not send the whole province to the
 * map's worker with every move. `null` when sites came or went, which renumbers the features.
 */
export function siteChanges(shown: readonly SiteMark[], next: readonly SiteMark[]): FeatureChanges | null {
  if (shown.length !== next.length) return null;
  const update = next.flatMap((site, index) => {
    if (site === shown[index]) return [];
    const { geometry, properties } = siteFeature(site, index);
    const entries = Object.entries(properties ?? {});
    const addOrUpdateProperties = entries.map(([key, value]) => ({ key, value: value as unknown }));
    return [{ id: index, newGeometry: geometry, addOrUpdateProperties }];
  });
  return { update };
}

export function linkFeatures(links: readonly LinkLine[]): FeatureCollection<LineString> {
  const features = links.map((link, index): Feature<LineString> => ({
    type: 'Feature',
    id: index,
    properties: { id: link.id, kind: link.kind },
    geometry: { type: 'LineString', coordinates: [[...link.from], [...link.to]] },
  }));
  return { type: 'FeatureCollection', features };
}

export function placeFeatures(
  places: readonly { readonly role: string; readonly position: LonLat }[],
): Points {
  return collect(places.map((place, index) => point(index, place.position, { role: place.role })));
}

/** The most urgent class is drawn last, above the others. */
const URGENCY: Readonly<Record<VillageClass, number>> = { full: 0, unknown: 1, dent: 2, white: 3 };

/** Polygons keep their identity between frames, and finding a pole takes about a millisecond. */
const labelPoints = new WeakMap<MultiPolygonRings, { readonly at: LonLat | null }>();

function cachedLabelPoint(polygons: MultiPolygonRings): LonLat | null {
  const known = labelPoints.get(polygons);
  if (known !== undefined) return known.at;
  const at = labelPoint(polygons);
  labelPoints.set(polygons, { at });
  return at;
}

function joinNames(names: readonly string[]): string {
  return names.map((name) => name.normalize('NFC')).join(' · ');
}

function servedWord(served: boolean | null): 'yes' | 'no' | 'unknown' {
  if (served === null) return 'unknown';
  return served ? 'yes' : 'no';
}

function area(id: number, polygons: MultiPolygonRings, properties: Properties): Feature<MultiPolygon> {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  return { type: 'Feature', id, properties, geometry: { type: 'MultiPolygon', coordinates } };
}

function point(id: number, [lon, lat]: LonLat, properties: Properties): Feature<Point> {
  return { type: 'Feature', id, properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

type Properties = Readonly<Record<string, string | number | boolean>>;

function collect<G extends Point | MultiPolygon>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}
