import { makeIssue, type Issue } from '../../domain/issue.ts';
import { decodeText } from '../encoding/decode.ts';
import type { ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';
import { unzipLimited } from '../zip.ts';
import { readDescription } from './description.ts';
import { geoTable, type GeoFeature } from './features.ts';
import { placemarkGeometry, pointAltitude } from './kml-geometry.ts';
import { child, childText, descendants, parseXml, type XmlElement } from './xml.ts';

/** Elements that would fetch from the network or lay pictures over the map: listed, never followed. */
const LINKED = ['NetworkLink', 'GroundOverlay', 'ScreenOverlay', 'PhotoOverlay'] as const;

/**
 * KML as one table: a row per placemark, its folders in `group` ("Viettel / 4G"), ExtendedData and tables
 * in the description as columns. Refused: those of `parseXml`, `KML_MISSING` (no `kml` element),
 * `NO_DATA_ROWS`.
 */
export function readKml(input: ImportInput, hints: ImportHints): RawTable[] | Refusal {
  const table = kmlTable(input, hints, null);
  return 'code' in table ? table : [table];
}

/**
 * KMZ: a table per `.kml` inside, `doc.kml` first, named in `sheet` when there are several. Refused:
 * `KMZ_WITHOUT_KML` (only images) and those of `unzipLimited` and `readKml`.
 */
export function readKmz(input: ImportInput, hints: ImportHints): RawTable[] | Refusal {
  const files = unzipLimited(input.bytes, (name) => /\.kml$/i.test(name));
  if (!Array.isArray(files)) return files;
  if (files.length === 0) return { code: 'KMZ_WITHOUT_KML', params: {} };
  const ordered = files.toSorted((a, b) => Number(isMain(b.name)) - Number(isMain(a.name)));
  const wanted = ordered.filter(({ name }) => hints.sheet === undefined || hints.sheet === name);
  const tables: RawTable[] = [];
  let refusal: Refusal = { code: 'SHEET_MISSING', params: { sheet: hints.sheet ?? '' } };
  for (const file of wanted) {
    const result = kmlTable(file, hints, ordered.length > 1 ? file.name : null);
    if ('code' in result) refusal = result;
    else tables.push({ ...result, format: 'kmz' });
  }
  return tables.length > 0 ? tables : refusal;
}

function isMain(name: string): boolean {
  return /(?:^|\/)doc\.kml$/i.test(name);
}

function kmlTable(input: ImportInput, hints: ImportHints, sheet: string | null): RawTable | Refusal {
  const decoded = decodeText(input.bytes, hints.encoding);
  const parsed = parseXml(decoded.text);
  if (parsed.refused !== null) return parsed.refused;
  if (parsed.root.name !== 'kml') return { code: 'KML_MISSING', params: { element: parsed.root.name } };
  const issues: Issue[] = [...decoded.issues, ...linkedElements(parsed.root)];
  const features: GeoFeature[] = [];
  for (const { placemark, folder } of placemarks(parsed.root, [])) {
    const row = features.length + 1;
    const { geometry, issues: found } = placemarkGeometry(placemark, row);
    issues.push(...found);
    features.push({
      row,
      properties: placemarkProperties(placemark, geometry !== null),
      geometry,
      group: folder.join(' / ') || null,
    });
  }
  if (features.length === 0) return { code: 'NO_DATA_ROWS', params: {} };
  const meta = { format: 'kml', encoding: decoded.encoding, sheet, crs: 'EPSG:4326', issues } as const;
  return geoTable(meta, features);
}

interface FolderedPlacemark {
  readonly placemark: XmlElement;
  readonly folder: readonly string[];
}

function placemarks(element: XmlElement, folder: readonly string[]): FolderedPlacemark[] {
  return element.children.flatMap((candidate) => {
    if (candidate.name === 'Placemark') return [{ placemark: candidate, folder }];
    if (candidate.name === 'Document') return placemarks(candidate, folder);
    if (candidate.name !== 'Folder') return [];
    const name = childText(candidate, 'name').normalize('NFC');
    return placemarks(candidate, name === '' ? folder : [...folder, name]);
  });
}

/** Without a usable position the third coordinate means nothing. */
function placemarkProperties(placemark: XmlElement, hasPosition: boolean): Map<string, string> {
  const properties = new Map<string, string>();
  const add = (name: string, value: string, origin: string): void => {
    const known = properties.get(name);
    if (known === undefined) properties.set(name, value);
    else if (known !== value) properties.set(`${name} (${origin})`, value);
  };
  for (const name of ['name', 'address', 'phoneNumber']) {
    const text = childText(placemark, name);
    if (text !== '') add(name, text, name);
  }
  for (const data of descendants(placemark, 'Data', 'SimpleData')) {
    const name = data.attributes.get('name') ?? '';
    const value = data.name === 'Data' ? childText(data, 'value') : data.text.trim();
    if (name !== '') add(name, value, 'ExtendedData');
  }
  const description = readDescription(childText(placemark, 'description'));
  for (const [name, value] of description.pairs) add(name, value, 'description');
  if (description.text !== '') add('description', description.text, 'description');
  const time = child(placemark, 'TimeStamp');
  if (time !== null) add('when', childText(time, 'when'), 'TimeStamp');
  const altitude = hasPosition ? pointAltitude(placemark) : null;
  if (altitude !== null) {
    add('altitude', altitude.metres, 'Point');
    if (altitude.mode !== '') add('altitudeMode', altitude.mode, 'Point');
  }
  return properties;
}

function linkedElements(root: XmlElement): Issue[] {
  return descendants(root, ...LINKED).map((element) => {
    const href = descendants(element, 'href')[0]?.text.trim() ?? '';
    const params = { element: element.name, name: childText(element, 'name'), href };
    return makeIssue('info', 'KML_LINK_IGNORED', { params });
  });
}
