import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { LonLat } from '../../domain/quantities.ts';
import type { GeometryResult } from './geometry.ts';
import { readGeometry } from './geometry.ts';
import { child, childText, type XmlElement } from './xml.ts';

const GEOMETRY_ELEMENTS = new Set([
  'Point',
  'LineString',
  'LinearRing',
  'Polygon',
  'MultiGeometry',
  'Track',
  'MultiTrack',
  'Model',
]);
const NUMBER = /^[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/;

/** Thrown inside this file only: coordinates that cannot be what they claim to be. */
class BadCoordinates extends Error {}

/**
 * The geometry of a placemark. Coordinates with decimal commas ("107,68765 12,00425") cannot be told apart
 * from lists of numbers and are refused (`COORD_DECIMAL_COMMA`) instead of landing at latitude 68765.
 */
export function placemarkGeometry(placemark: XmlElement, row: number): GeometryResult {
  const elements = placemark.children.filter(({ name }) => GEOMETRY_ELEMENTS.has(name));
  if (elements.length === 0) return { geometry: null, issues: [] };
  try {
    return readGeometry({ type: 'GeometryCollection', geometries: elements.flatMap(toGeoJson) }, row);
  } catch (error) {
    if (!(error instanceof BadCoordinates)) throw error;
    const issues: Issue[] = [
      makeIssue('error', 'COORD_DECIMAL_COMMA', { row, params: { text: error.message } }),
    ];
    return { geometry: null, issues };
  }
}

/** The third coordinate of a placemark's point, with the mode that says above what; `null` when 0 or absent. */
export function pointAltitude(placemark: XmlElement): { metres: string; mode: string } | null {
  const point = child(placemark, 'Point');
  if (point === null) return null;
  const metres = childText(point, 'coordinates').split(',')[2]?.trim() ?? '';
  if (!NUMBER.test(metres) || Number(metres) === 0) return null;
  return { metres, mode: childText(point, 'altitudeMode') };
}

interface GeoJsonLike {
  readonly type: string;
  readonly coordinates: unknown;
}

function toGeoJson(element: XmlElement): GeoJsonLike[] {
  switch (element.name) {
    case 'Point':
      return [{ type: 'Point', coordinates: tuples(childText(element, 'coordinates'))[0] ?? [] }];
    case 'LineString':
      return [{ type: 'LineString', coordinates: tuples(childText(element, 'coordinates')) }];
    case 'LinearRing':
      return [{ type: 'Polygon', coordinates: [tuples(childText(element, 'coordinates'))] }];
    case 'Polygon':
      return [{ type: 'Polygon', coordinates: polygonRings(element) }];
    case 'Track':
      return [{ type: 'LineString', coordinates: trackPositions(element) }];
    case 'Model': {
      const location = child(element, 'Location');
      if (location === null) return [];
      const position = [childText(location, 'longitude'), childText(location, 'latitude')].join(',');
      return [{ type: 'Point', coordinates: tuples(position)[0] ?? [] }];
    }
    default:
      return element.children.filter(({ name }) => GEOMETRY_ELEMENTS.has(name)).flatMap(toGeoJson);
  }
}

function polygonRings(polygon: XmlElement): LonLat[][] {
  const borders = [
    ...polygon.children.filter(({ name }) => name === 'outerBoundaryIs'),
    ...polygon.children.filter(({ name }) => name === 'innerBoundaryIs'),
  ];
  return borders.flatMap((border) =>
    border.children
      .filter(({ name }) => name === 'LinearRing')
      .map((ring) => tuples(childText(ring, 'coordinates'))),
  );
}

function trackPositions(track: XmlElement): LonLat[] {
  return track.children
    .filter(({ name }) => name === 'coord')
    .flatMap(({ text }) => tuples(text.trim().split(/\s+/).join(',')));
}

function tuples(text: string): LonLat[] {
  return text
    .replace(/\s*,\s*/g, ',')
    .split(/\s+/)
    .filter((tuple) => tuple !== '')
    .map(position);
}

function position(tuple: string): LonLat {
  const parts = tuple.replace(/,$/, '').split(',');
  const [lon, lat] = parts.map(Number);
  const isNumeric = parts.length >= 2 && parts.length <= 3 && parts.every((part) => NUMBER.test(part));
  if (!isNumeric || lon === undefined || lat === undefined) throw new BadCoordinates(tuple.slice(0, 60));
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) throw new BadCoordinates(tuple.slice(0, 60));
  return [lon, lat];
}
