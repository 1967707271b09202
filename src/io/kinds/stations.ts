import { foldMemo } from '../values/fold-memo.ts';
import { operatorName, type OperatorId } from '../../domain/operator.ts';
import type { FieldValue, ImportRecord } from '../model.ts';
import type { RowReader } from '../rows/row-reader.ts';
import { parseOperator } from '../values/radio.ts';
import { parseMorphology, parseStatus } from '../values/words.ts';
import { readAzimuths, readRadio } from './station-radio.ts';
import { checkCommune, positionFields, readCommune, textAt, textOrNull, type KindReader } from './tools.ts';

const ANTENNA_HEIGHTS = [1, 200] as const;
const TOWER_HEIGHTS = [1, 350] as const;
const WIDE_OPERATORS: readonly OperatorId[] = ['viettel', 'vinaphone', 'mobifone', 'vietnamobile'];

/**
 * Lists of stations, one row per station, per cell or sector, or per place with a column per operator. Rows of one
 * station (same operator, code and place, another technology, band or azimuth) are told apart by their key.
 */
export const stationReader: KindReader = {
  read(row, tools) {
    const place = tools.positions.read(row, true);
    const { commune, district, unit } = readCommune(row, tools);
    checkCommune(row, place, unit);
    const code = stationCode(row);
    const fields: Record<string, FieldValue> = {
      code,
      site_code: textOrNull(row.text('site_code')),
      name: textOrNull(row.text('name')),
      district,
      commune,
      communeId: unit?.id ?? null,
      ...positionFields(place),
      ...radioFields(row),
      ...mastFields(row),
      ...stateFields(row),
      ...cellFields(row),
    };
    if (row.isRejected) return [];
    return operatorsOf(row).map((operator) => ({ row: row.raw.row, ...fields, ...operator }));
  },
  key: (record) =>
    [
      textAt(record, 'operatorId'),
      foldMemo(textAt(record, 'code')),
      textAt(record, 'cell'),
      textAt(record, 'cell_id'),
      listKey(record),
    ].join('|'),
  placeKey: stationKey,
  duplicateCode: 'DUPLICATE_CODE',
};

/** Identity of the installation alone: what one station's rows have in common. */
export function stationKey(record: ImportRecord): string {
  return `${textAt(record, 'operatorId')}|${foldMemo(textAt(record, 'code'))}`;
}

/** Rows of one code that differ in radio are parts of a station, unless they stand in different places. */
function listKey(record: ImportRecord): string {
  return ['tech', 'bands', 'azimuths'].map((field) => listText(record[field])).join('|');
}

function listText(value: FieldValue | undefined): string {
  return Array.isArray(value) ? value.join(' ') : '';
}

function stationCode(row: RowReader): string {
  const code = row.text('code');
  if (code !== '') return code;
  const other = row.text('cell').replace(/[_-]?[A-C1-9]$/, '') || (row.has('code') ? '' : row.text('name'));
  if (other !== '') return other;
  const invented = `?-${row.raw.row}`;
  row.correct('CODE_INVENTED', 'code', { code: invented });
  return invented;
}

function operatorsOf(row: RowReader): { operator: string; operatorId: OperatorId }[] {
  const wide = WIDE_OPERATORS.filter((id) => row.flag(`operator_${id}`) === true);
  if (wide.length > 0) return wide.map((id) => ({ operator: operatorName(id), operatorId: id }));
  const written = row.text('operator') || groupOperator(row.raw.group);
  const operatorId = parseOperator(written);
  if (operatorId === null) {
    row.note('warning', 'OPERATOR_MISSING', 'operator');
    return [{ operator: '', operatorId: 'other:' }];
  }
  if (operatorId.startsWith('other:')) row.note('info', 'OPERATOR_OTHER', 'operator', { value: written });
  return [{ operator: written, operatorId }];
}

/** KML folders and group rows often carry the only word on the operator. */
function groupOperator(group: string | null): string {
  for (const part of (group ?? '').split('/').toReversed()) {
    const id = parseOperator(part.trim());
    if (id !== null && !id.startsWith('other:')) return part.trim();
  }
  return '';
}

function radioFields(row: RowReader): Record<string, FieldValue> {
  const { technologies, bands } = readRadio(row);
  return { tech: [...technologies], bands: [...bands], azimuths: [...readAzimuths(row)] };
}

function mastFields(row: RowReader): Record<string, FieldValue> {
  return {
    antenna_height_m: row.numberWithin('antenna_height_m', ANTENNA_HEIGHTS, 'HEIGHT_OUT_OF_RANGE'),
    tower_height_m: row.numberWithin('tower_height_m', TOWER_HEIGHTS, 'HEIGHT_OUT_OF_RANGE'),
    tower_type: textOrNull(row.text('tower_type')),
    owner: textOrNull(row.text('owner')),
    given_radius_m: row.numberWithin('given_radius_m', [1, 100_000], 'NUMBER_INVALID'),
    power_dbm: row.numberWithin('power_dbm', [-30, 80], 'NUMBER_INVALID'),
    antenna_gain_dbi: row.numberWithin('antenna_gain_dbi', [-10, 40], 'NUMBER_INVALID'),
    beamwidth_deg: row.numberWithin('beamwidth_deg', [1, 360], 'NUMBER_INVALID'),
    mtilt_deg: row.numberWithin('mtilt_deg', [-30, 30], 'TILT_OUT_OF_RANGE'),
    etilt_deg: row.numberWithin('etilt_deg', [-30, 30], 'TILT_OUT_OF_RANGE'),
    total_tilt_deg: row.numberWithin('total_tilt_deg', [-30, 30], 'TILT_OUT_OF_RANGE'),
  };
}

function stateFields(row: RowReader): Record<string, FieldValue> {
  const note = row.text('note');
  const written = row.text('status') || (parseStatus(note) === undefined ? '' : note);
  const status = written === '' ? 'unknown' : parseStatus(written);
  if (status === undefined) row.note('warning', 'VALUE_UNKNOWN', 'status', { value: written });
  const surroundings = row.text('morphology');
  const morphology = surroundings === '' ? null : (parseMorphology(surroundings) ?? null);
  if (surroundings !== '' && morphology === null)
    row.note('warning', 'VALUE_UNKNOWN', 'morphology', { value: surroundings });
  const onAir = row.date('on_air');
  return {
    status: textOrNull(written),
    statusId: status ?? 'unknown',
    onAirYear: onAir?.year ?? null,
    onAir: onAir?.iso ?? null,
    morphology,
    note: textOrNull(note),
  };
}

/** Cell identities stay text: they may have leading zeros or more digits than a number holds exactly. */
function cellFields(row: RowReader): Record<string, FieldValue> {
  if (!row.has('cell') && !row.has('cell_id')) return {};
  return {
    cell: textOrNull(row.text('cell')),
    cell_id: textOrNull(row.text('cell_id')),
    lac: textOrNull(row.text('lac')),
    pci: textOrNull(row.text('pci')),
  };
}
