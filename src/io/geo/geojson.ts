import { makeIssue, type Issue } from '../../domain/issue.ts';
import { crsByCode } from '../crs/definitions.ts';
import { decodeText } from '../encoding/decode.ts';
import type { ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';
import { geoTable, looksGeographic, type GeoFeature } from './features.ts';
import { readGeometry } from './geometry.ts';
import { isArray, isObject, parseJson, type JsonObject } from './json.ts';

const GEOMETRY_TYPES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

export interface ReadFeatures {
  readonly features: readonly GeoFeature[];
  readonly issues: readonly Issue[];
}

/**
 * GeoJSON (RFC 7946 and the older form with a `crs` member): a collection, one feature, a bare geometry,
 * or an array of features. Refused: `JSON_INVALID`, `JSON_TOO_DEEP`, `GEOJSON_NOT_FEATURES`.
 */
export function readGeoJson(input: ImportInput, hints: ImportHints): RawTable[] | Refusal {
  const decoded = decodeText(input.bytes, hints.encoding);
  const parsed = parseJson(decoded.text);
  if (parsed.refused !== null) return parsed.refused;
  const members = featureMembers(parsed.value);
  if (members === null) return { code: 'GEOJSON_NOT_FEATURES', params: {} };
  if (members.length === 0) return { code: 'NO_DATA_ROWS', params: {} };
  const { features, issues } = readFeatures(members);
  const crs = declaredCrs(parsed.value, features);
  return [
    geoTable(
      {
        format: 'geojson',
        encoding: decoded.encoding,
        sheet: null,
        crs: crs.code,
        issues: [...decoded.issues, ...crs.issues, ...issues],
      },
      features,
    ),
  ];
}

/**
 * One feature per line (GeoJSONSeq, RFC 8142, with or without record separators). A line that is not
 * JSON stays as a row without cells and geometry, with `JSON_LINE_INVALID`.
 */
export function readGeoJsonLines(input: ImportInput, hints: ImportHints): RawTable[] | Refusal {
  const decoded = decodeText(input.bytes, hints.encoding);
  const features: GeoFeature[] = [];
  const issues: Issue[] = [...decoded.issues];
  const skipped: Issue[] = [];
  const lines = decoded.text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
  lines.forEach((line, index) => {
    const row = index + 1;
    const text = line.replaceAll('\u001e', '').trim();
    if (text === '') {
      skipped.push(makeIssue('info', 'BLANK_ROW', { row }));
      return;
    }
    const parsed = parseJson(text);
    if (parsed.refused === null) {
      const read = readFeature(parsed.value, row);
      features.push(read.feature);
      issues.push(...read.issues);
      return;
    }
    features.push({ row, properties: new Map(), geometry: null, group: null });
    issues.push(makeIssue('error', 'JSON_LINE_INVALID', { row, params: parsed.refused.params }));
  });
  if (features.length === 0) return { code: 'NO_DATA_ROWS', params: {} };
  const crs = looksGeographic(features) ? 'EPSG:4326' : null;
  const meta = {
    format: 'geojsonseq',
    encoding: decoded.encoding,
    sheet: null,
    crs,
    skipped,
    issues,
  } as const;
  return [geoTable(meta, features)];
}

/** GeoJSON features of unknown shape, numbered from 1. */
export function readFeatures(members: readonly unknown[]): ReadFeatures {
  const read = members.map((member, index) => readFeature(member, index + 1));
  return { features: read.map(({ feature }) => feature), issues: read.flatMap(({ issues }) => issues) };
}

/** A property's value as the text of a cell: empty for null, JSON for lists and objects. */
function propertyText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

function readFeature(member: unknown, row: number): { feature: GeoFeature; issues: readonly Issue[] } {
  const object = isObject(member) ? member : {};
  const isBare = typeof object['type'] === 'string' && GEOMETRY_TYPES.has(object['type']);
  const { geometry, issues } = readGeometry(isBare ? object : object['geometry'], row);
  const properties = new Map<string, string>();
  const source = object['properties'];
  if (isObject(source)) {
    for (const [name, value] of Object.entries(source)) properties.set(name, propertyText(value));
  }
  const id = object['id'];
  if (id !== undefined && id !== null && !properties.has('id')) properties.set('id', propertyText(id));
  return { feature: { row, properties, geometry, group: null }, issues };
}

function featureMembers(value: unknown): readonly unknown[] | null {
  if (isArray(value)) return value.some(isFeatureLike) ? value : null;
  if (!isObject(value)) return null;
  if (isArray(value['features'])) return value['features'];
  return isFeatureLike(value) ? [value] : null;
}

function isFeatureLike(value: unknown): boolean {
  if (!isObject(value)) return false;
  return value['type'] === 'Feature' || GEOMETRY_TYPES.has(String(value['type']));
}

interface DeclaredCrs {
  readonly code: string | null;
  readonly issues: readonly Issue[];
}

/** Degrees unless a `crs` member says otherwise; numbers too large for degrees leave the question open. */
function declaredCrs(root: unknown, features: readonly GeoFeature[]): DeclaredCrs {
  const name = isObject(root) ? crsName(root) : null;
  const isGeographic = looksGeographic(features);
  if (name === null) return { code: isGeographic ? 'EPSG:4326' : null, issues: [] };
  const crs = crsByCode(name);
  if (crs !== null && (crs.kind === 'geographic') === isGeographic) return { code: crs.code, issues: [] };
  return { code: null, issues: [makeIssue('ask', 'CRS_NOT_USABLE', { params: { crs: name } })] };
}

function crsName(root: JsonObject): string | null {
  const crs = root['crs'];
  const properties = isObject(crs) ? crs['properties'] : null;
  if (!isObject(properties)) return null;
  const name = properties['name'] ?? properties['code'];
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
}
