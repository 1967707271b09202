import { foldMemo, foldNameMemo } from '../values/fold-memo.ts';
import type { LonLat } from '../../domain/quantities.ts';
import type { AdminUnit, UnitId } from '../../domain/unit.ts';
import type { Village } from '../../domain/village.ts';
import { isInside } from '../crs/rank.ts';
import type { FieldValue, ImportRecord } from '../model.ts';
import type { UnitIndex } from '../places/unit-index.ts';
import type { VillageIndex } from '../places/village-index.ts';
import type { PositionPlan, RowPosition } from '../rows/positions.ts';
import type { RowReader } from '../rows/row-reader.ts';

/** What the readers of all kinds work with. */
export interface KindTools {
  readonly units: UnitIndex;
  readonly villages: VillageIndex;
  readonly positions: PositionPlan;
}

/** How rows of one kind become records. */
export interface KindReader {
  /** Records of one row: usually one, several when a row lists several operators; `[]` when it was rejected. */
  read(row: RowReader, tools: KindTools): readonly ImportRecord[];
  /** What makes two records the same thing; `null` when they never are. */
  key(record: ImportRecord): string | null;
  /** What must stand in one place whatever else its rows say; a second place makes the row a duplicate. */
  placeKey?(record: ImportRecord): string;
  /** Reported on the second record of a key. */
  readonly duplicateCode: string;
}

export function recordOf(row: RowReader, fields: Readonly<Record<string, FieldValue>>): ImportRecord {
  return { row: row.raw.row, ...fields };
}

export interface PlaceReading {
  /** As written, or from the group row above. */
  readonly commune: string | null;
  readonly district: string | null;
  readonly unit: AdminUnit | null;
}

/** The commune a row names, by code, then name, then the group it stands under. Unmatched names are reported, not dropped. */
export function readCommune(row: RowReader, tools: KindTools): PlaceReading {
  const group = groupPlace(row.raw.group);
  const commune = row.text('commune') || group.commune;
  const district = row.text('district') || group.district;
  const code = row.text('commune_code').replace(/\.0$/, '');
  if (commune === '' && code === '') return { commune: null, district: district || null, unit: null };
  const match = tools.units.match({ level: 'commune', code, name: commune, district });
  if ('code' in match) {
    if (tools.units.units.length > 0) row.note('warning', match.code, 'commune', { name: commune || code });
    return { commune: commune || null, district: district || null, unit: null };
  }
  if (match.isOtherVintage)
    row.note('info', 'COMMUNE_RENAMED', 'commune', { name: match.unit.name, vintage: match.unit.vintage });
  return { commune: commune || match.unit.name, district: district || null, unit: match.unit };
}

/** The village a row names within its commune; reported when it cannot be found. */
export function readVillage(row: RowReader, tools: KindTools, unit: AdminUnit | null): Village | null {
  const name = row.text('village');
  const code = row.text('village_code');
  if (name === '' && code === '') return null;
  const match = tools.villages.match({ communes: communesOf(tools, unit), code, name });
  if ('village' in match) return match.village;
  row.note('warning', match.code, 'village', { name: name || code, commune: unit?.name ?? '' });
  return null;
}

function communesOf(tools: KindTools, unit: AdminUnit | null): readonly UnitId[] {
  return unit === null ? [] : [unit.id, ...tools.units.related(unit.id)];
}

/** Says so when a point does not lie in the commune its row names: a wrong zone or a wrong name. */
export function checkCommune(row: RowReader, place: RowPosition | null, unit: AdminUnit | null): void {
  if (place === null || unit === null || unit.polygons === null) return;
  if (isInside(place.position, unit.polygons)) return;
  row.note('warning', 'COMMUNE_MISMATCH', 'commune', { name: unit.name });
}

export function positionFields(place: RowPosition | null): Record<string, FieldValue> {
  if (place === null) return { lon: null, lat: null };
  const [lon, lat]: LonLat = place.position;
  if (place.easting === null) return { lon, lat };
  return { lon, lat, easting: place.easting, northing: place.northing };
}

/** A field as text for keys: numbers as digits, anything else but text as nothing. */
export function textAt(record: ImportRecord, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** District or commune named in a group row: "II. Huyện Tuy Đức", "Xã Đắk Som". */
function groupPlace(group: string | null): { commune: string; district: string } {
  const text = (group ?? '')
    .replace(/^(?:[IVXLC]+|[A-Z]|\d{1,2})[.)]?\s+/, '')
    .replace(/^(?:Huyện\/thành phố|Huyện\/TP)\s+/i, 'Huyện ');
  const folded = foldMemo(text);
  if (/^(?:xa|phuong|thi tran) /.test(folded) && foldNameMemo(text) !== '')
    return { commune: text, district: '' };
  if (/^(?:huyen|thanh pho|thi xa|tp|tx) /.test(folded)) return { commune: '', district: text };
  return { commune: '', district: '' };
}
