import { makeIssue, type Issue } from '../../domain/issue.ts';
import { decodeText } from '../encoding/decode.ts';
import type { ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';
import { geoTable, type GeoFeature } from './features.ts';
import { readGeometry } from './geometry.ts';
import { parseXml, type XmlElement } from './xml.ts';

const DETAILS = new Set(['name', 'desc', 'cmt', 'type', 'sym', 'time', 'ele', 'src', 'number']);

/**
 * GPX 1.0 and 1.1: a row per waypoint, route and track, told apart in `group` (`wpt`, `rte`, `trk`).
 * Refused: those of `parseXml`, `GPX_MISSING`, `NO_DATA_ROWS`.
 */
export function readGpx(input: ImportInput, hints: ImportHints): RawTable[] | Refusal {
  const decoded = decodeText(input.bytes, hints.encoding);
  const parsed = parseXml(decoded.text);
  if (parsed.refused !== null) return parsed.refused;
  if (parsed.root.name !== 'gpx') return { code: 'GPX_MISSING', params: { element: parsed.root.name } };
  const issues: Issue[] = [...decoded.issues];
  const features: GeoFeature[] = [];
  for (const element of parsed.root.children) {
    if (element.name !== 'wpt' && element.name !== 'rte' && element.name !== 'trk') continue;
    const row = features.length + 1;
    const read = readGeometry(toGeoJson(element), row);
    issues.push(...read.issues);
    if (read.geometry === null && read.issues.length === 0) {
      issues.push(makeIssue('error', 'GEOMETRY_MISSING', { row }));
    }
    features.push({ row, properties: details(element), geometry: read.geometry, group: element.name });
  }
  if (features.length === 0) return { code: 'NO_DATA_ROWS', params: {} };
  const meta = { format: 'gpx', encoding: decoded.encoding, sheet: null, crs: 'EPSG:4326', issues } as const;
  return [geoTable(meta, features)];
}

function details(element: XmlElement): Map<string, string> {
  return new Map(
    element.children.filter(({ name }) => DETAILS.has(name)).map(({ name, text }) => [name, text.trim()]),
  );
}

function toGeoJson(element: XmlElement): { readonly type: string; readonly coordinates: unknown } {
  if (element.name === 'wpt') return { type: 'Point', coordinates: position(element) };
  if (element.name === 'rte') return { type: 'LineString', coordinates: positions(element, 'rtept') };
  const segments = element.children.filter(({ name }) => name === 'trkseg');
  return { type: 'MultiLineString', coordinates: segments.map((segment) => positions(segment, 'trkpt')) };
}

function positions(element: XmlElement, name: string): unknown[] {
  return element.children.filter((candidate) => candidate.name === name).map(position);
}

/** As numbers where they are; text that is none makes the geometry invalid, with its row named. */
function position({ attributes }: XmlElement): unknown[] {
  return ['lon', 'lat'].map((name) => {
    const text = attributes.get(name)?.trim() ?? '';
    return /^[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : text;
  });
}
