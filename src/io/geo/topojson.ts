import { feature } from 'topojson-client';
import { decodeText } from '../encoding/decode.ts';
import type { ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';
import { geoTable, looksGeographic } from './features.ts';
import { readFeatures } from './geojson.ts';
import { isArray, isObject, parseJson } from './json.ts';

type Topology = Parameters<typeof feature>[0];

/**
 * TopoJSON: a table per object, named in `sheet` when there are several. Refused: those of `parseJson`,
 * `TOPOJSON_BROKEN` (arcs that do not exist), `NO_DATA_ROWS`.
 */
export function readTopoJson(input: ImportInput, hints: ImportHints): RawTable[] | Refusal {
  const decoded = decodeText(input.bytes, hints.encoding);
  const parsed = parseJson(decoded.text);
  if (parsed.refused !== null) return parsed.refused;
  const topology = parsed.value;
  if (!isTopology(topology)) return { code: 'TOPOJSON_BROKEN', params: {} };
  const names = Object.keys(topology.objects);
  const wanted = names.filter((name) => hints.sheet === undefined || hints.sheet === name);
  const tables: RawTable[] = [];
  for (const name of wanted) {
    const members = featuresOf(topology, name);
    if (members === null) return { code: 'TOPOJSON_BROKEN', params: { name } };
    const { features, issues } = readFeatures(members);
    if (features.length === 0) continue;
    const crs = looksGeographic(features) ? 'EPSG:4326' : null;
    const sheet = names.length > 1 ? name : null;
    const meta = { format: 'topojson', encoding: decoded.encoding, sheet, crs } as const;
    tables.push(geoTable({ ...meta, issues: [...decoded.issues, ...issues] }, features));
  }
  return tables.length > 0 ? tables : { code: 'NO_DATA_ROWS', params: {} };
}

function featuresOf(topology: Topology, name: string): readonly unknown[] | null {
  const object = topology.objects[name];
  if (object === undefined) return null;
  try {
    const result = feature(topology, object);
    return result.type === 'FeatureCollection' ? result.features : [result];
  } catch (error) {
    // An arc index beyond the list makes the decoder trip over `undefined`.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function isTopology(value: unknown): value is Topology {
  if (!isObject(value) || value['type'] !== 'Topology' || !isObject(value['objects'])) return false;
  const arcs = value['arcs'];
  const isPosition = (position: unknown): boolean =>
    isArray(position) && position.every((number) => typeof number === 'number');
  const hasArcs = isArray(arcs) && arcs.every((arc) => isArray(arc) && arc.every(isPosition));
  return hasArcs && Object.values(value['objects']).every(isObject);
}
