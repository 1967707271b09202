import { foldMemo } from '../values/fold-memo.ts';
import { TECHNOLOGIES } from '../../domain/technology.ts';
import type { FieldValue, ImportRecord } from '../model.ts';
import { parseOperator } from '../values/radio.ts';
import { parseCondition, parseLoudspeakerKinds } from '../values/words.ts';
import {
  checkCommune,
  positionFields,
  readCommune,
  readVillage,
  recordOf,
  textAt,
  textOrNull,
  type KindReader,
  type KindTools,
} from './tools.ts';
import type { RowReader } from '../rows/row-reader.ts';

/** FTTH per village (or box): reached or not, providers, households passed, subscribers. */
export const ftthReader: KindReader = {
  read(row, tools) {
    const place = tools.positions.read(row, false);
    const where = placeFields(row, tools);
    const operators = splitNames(row.text('operators'));
    const subscribers = row.integer('subscribers');
    const householdsPassed = row.integer('households_passed');
    const stated = row.flag('ftth');
    const isImplied = !row.has('ftth') && ((subscribers ?? 0) > 0 || (householdsPassed ?? 0) > 0);
    const fields = {
      ...where,
      ...positionFields(place),
      ftth: stated ?? (isImplied ? true : null),
      operators,
      householdsPassed,
      subscribers,
      boxCode: textOrNull(row.text('box_code')),
    };
    return row.isRejected ? [] : [recordOf(row, fields)];
  },
  key: (record) => keyOfPlace(record, textAt(record, 'boxCode')),
  duplicateCode: 'DUPLICATE_KEY',
};

/** Loudspeaker systems (per commune) and clusters (per village or place), told apart by their columns. */
export const loudspeakerReader: KindReader = {
  read(row, tools) {
    const place = tools.positions.read(row, false);
    const where = placeFields(row, tools);
    const isSystem = row.has('system_kind') || row.has('ip_since') || row.has('website_since');
    const tech = row.text(isSystem && row.has('system_kind') ? 'system_kind' : 'tech');
    const condition = row.text('condition');
    const state = parseCondition(condition);
    if (state === undefined) row.note('warning', 'VALUE_UNKNOWN', 'condition', { value: condition });
    const kinds = parseLoudspeakerKinds(tech);
    if (tech !== '' && kinds.length === 0 && !/^(?:chua co|khong)/.test(foldMemo(tech))) {
      row.note('warning', 'VALUE_UNKNOWN', 'tech', { value: tech });
    }
    if (where['commune'] === null && where['communeId'] === null && place === null)
      row.reject('NO_POSITION', 'commune');
    const fields: Record<string, FieldValue> = {
      part: isSystem ? 'system' : 'cluster',
      code: textOrNull(row.text('code')),
      ...where,
      ...positionFields(place),
      tech: textOrNull(tech),
      kinds,
      clusters: row.integer('clusters'),
      speakers: row.integer('speakers'),
      condition: textOrNull(condition),
      state: state ?? 'unknown',
      checkedOn: row.date('checked_on')?.iso ?? null,
      ipSinceYear: row.date('ip_since')?.year ?? null,
      websiteSinceYear: row.date('website_since')?.year ?? null,
    };
    return row.isRejected ? [] : [recordOf(row, fields)];
  },
  key: (record) =>
    record['code'] === null
      ? record['part'] === 'system'
        ? keyOfPlace(record, '')
        : null
      : `code|${textAt(record, 'code')}`,
  duplicateCode: 'DUPLICATE_KEY',
};

/** What operators or the department report per village: one row per technology, or a column per technology. */
export const coverageReader: KindReader = {
  read(row, tools) {
    const where = placeFields(row, tools);
    const written = row.text('operator');
    const asOf = row.date('as_of')?.iso ?? null;
    const base = { ...where, operator: textOrNull(written), operatorId: parseOperator(written), asOf };
    const perTechnology = TECHNOLOGIES.filter((technology) => row.has(columnOf(technology))).map(
      (technology) => ({
        tech: technology,
        covered: row.flag(columnOf(technology)),
      }),
    );
    if (row.has('covered')) perTechnology.length = 0;
    const single = row.text('tech');
    const statements =
      perTechnology.length > 0
        ? perTechnology
        : [{ tech: single === '' ? 'any' : single, covered: row.flag('covered') }];
    if (where['village'] === null && where['villageId'] === null && row.raw.geometry === null)
      row.reject('NAME_MISSING', 'village');
    return row.isRejected ? [] : statements.map((statement) => recordOf(row, { ...base, ...statement }));
  },
  key: (record) => keyOfPlace(record, `${textAt(record, 'tech')}|${textAt(record, 'operatorId')}`),
  duplicateCode: 'DUPLICATE_KEY',
};

function columnOf(technology: string): string {
  return `covered_${technology.toLowerCase()}`;
}

function placeFields(row: RowReader, tools: KindTools): Record<string, FieldValue> {
  const { commune, district, unit } = readCommune(row, tools);
  const village = readVillage(row, tools, unit);
  const place = row.raw.geometry === null ? null : tools.positions.read(row, false);
  checkCommune(row, place, unit);
  return {
    commune,
    district,
    communeId: unit?.id ?? null,
    village: textOrNull(row.text('village')) ?? village?.name ?? null,
    villageCode: textOrNull(row.text('village_code')),
    villageId: village?.id ?? null,
  };
}

function keyOfPlace(record: ImportRecord, more: string): string {
  const commune = textAt(record, 'communeId') || foldMemo(textAt(record, 'commune'));
  const village =
    textAt(record, 'villageId') || textAt(record, 'villageCode') || foldMemo(textAt(record, 'village'));
  return `${commune}|${village}|${more}`;
}

/** "VNPT, Viettel/FPT" → each name once, as written. */
function splitNames(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,;/|+&]|\s+(?:và|va)\s+/u)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
}
