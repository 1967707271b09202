import type { IndicatorId } from '../../domain/indicator.ts';
import { foldMemo } from '../values/fold-memo.ts';
import { unitId } from '../../domain/unit.ts';
import type { AdminUnit, Vintage } from '../../domain/unit.ts';
import { recordOf, textAt, textOrNull, type KindReader, type KindTools } from './tools.ts';
import type { RowReader } from '../rows/row-reader.ts';

export const INDICATOR_IDS: readonly IndicatorId[] = [
  'communes',
  'districts',
  'villages',
  'population',
  'bts_stations',
  'villages_with_signal',
  'population_3g4g_pct',
  'ftth_communes',
  'ftth_villages',
  'loudspeaker_villages',
  'ip_loudspeaker_communes',
  'commune_websites',
];
const YEARS = [1990, 2100] as const;

/** Published figures by year. A figure whose code is not one of ours is reported and not taken. */
export const indicatorReader: KindReader = {
  read(row) {
    const code = row.text('code');
    const id = INDICATOR_IDS.find((known) => known === code.toLowerCase());
    if (id === undefined) row.reject('INDICATOR_UNKNOWN', 'code', { value: code || row.text('name') });
    const year = row.numberWithin('year', YEARS, 'DATE_INVALID');
    const value = row.number('value');
    if (year === null) row.reject('DATE_INVALID', 'year', { value: row.text('year') });
    if (value === null) row.reject('NUMBER_INVALID', 'value', { value: row.text('value') });
    if (row.isRejected) return [];
    return [
      recordOf(row, {
        code: id ?? code,
        name: textOrNull(row.text('name')),
        year,
        value,
        total: row.number('total'),
        unit: row.text('unit'),
        source: row.text('source'),
      }),
    ];
  },
  key: (record) => `${textAt(record, 'code')}|${textAt(record, 'year')}`,
  duplicateCode: 'DUPLICATE_KEY',
};

/** Old unit → new unit, by code or by name within its own vintage. A unit without a counterpart is listed. */
export const crosswalkReader: KindReader = {
  read(row, tools) {
    const from = crosswalkUnit(row, tools, '2023');
    const to = crosswalkUnit(row, tools, '2025');
    if (from === null)
      row.reject('UNIT_UNMATCHED', 'old_code', { name: row.text('old_name') || row.text('old_code') });
    if (to === null)
      row.reject('UNIT_UNMATCHED', 'new_code', { name: row.text('new_name') || row.text('new_code') });
    if (row.isRejected) return [];
    return [recordOf(row, { from, to, old_name: row.text('old_name'), new_name: row.text('new_name') })];
  },
  key: (record) => `${textAt(record, 'from')}|${textAt(record, 'to')}`,
  duplicateCode: 'DUPLICATE_KEY',
};

function crosswalkUnit(row: RowReader, tools: KindTools, vintage: Vintage): string | null {
  const side = vintage === '2023' ? 'old' : 'new';
  const code = row.text(`${side}_code`);
  const name = foldMemo(row.text(`${side}_name`));
  const candidates: readonly AdminUnit[] = tools.units.units.filter(
    (unit) => unit.vintage === vintage && unit.level === 'commune',
  );
  // Before any boundaries are known the codes themselves are the identity.
  if (candidates.length === 0) return code === '' ? null : unitId(vintage, code);
  const found =
    candidates.find((unit) => unit.code === code) ??
    candidates.find((unit) => name !== '' && foldMemo(unit.name) === name);
  return found?.id ?? null;
}
