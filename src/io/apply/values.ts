import type { LonLat, MultiPolygonRings } from '../../domain/quantities.ts';
import type { UnitId } from '../../domain/unit.ts';
import type { FieldValue, ImportRecord } from '../model.ts';

/** Typed views of a record's fields: the records are plain data that may have been stored and read again. */
export function textOf(record: ImportRecord, field: string): string | null {
  const value = record[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberOf(record: ImportRecord, field: string): number | null {
  const value = record[field];
  return typeof value === 'number' ? value : null;
}

export function flagOf(record: ImportRecord, field: string): boolean | null {
  const value = record[field];
  return typeof value === 'boolean' ? value : null;
}

export function textsOf(record: ImportRecord, field: string): string[] {
  const value = record[field];
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function numbersOf(record: ImportRecord, field: string): number[] {
  const value = record[field];
  return isList(value) ? value.filter((item) => typeof item === 'number') : [];
}

export function positionOf(record: ImportRecord): LonLat | null {
  const { lon, lat } = record;
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null;
}

export function unitIdOf(record: ImportRecord, field: string): UnitId | null {
  const value = record[field];
  return typeof value === 'string' && isUnitId(value) ? value : null;
}

/** Rings of a boundary or settlement record; `null` when the field holds none. */
export function ringsOf(record: ImportRecord, field: string): MultiPolygonRings | null {
  const value = record[field];
  if (!isList(value) || value.length === 0) return null;
  return value.map((polygon) => listOf(polygon).map((ring) => listOf(ring).map(lonLatOf)));
}

function lonLatOf(value: FieldValue): LonLat {
  const [lon, lat] = listOf(value);
  return [Number(lon), Number(lat)];
}

function listOf(value: FieldValue): readonly FieldValue[] {
  return isList(value) ? value : [];
}

function isList(value: FieldValue | undefined): value is readonly FieldValue[] {
  return Array.isArray(value);
}

function isUnitId(text: string): text is UnitId {
  return /^(?:2023|2025):/.test(text);
}
