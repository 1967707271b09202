import { operatorName } from '../../domain/operator.ts';
import type { Technology } from '../../domain/technology.ts';
import type { FieldValue } from '../model.ts';
import type { RowReader } from '../rows/row-reader.ts';
import { operatorOfMnc } from '../values/radio.ts';
import { positionFields, recordOf, textAt, textOrNull, type KindReader } from './tools.ts';

const RADIO_TECHNOLOGY: Readonly<Record<string, Technology>> = { GSM: '2G', UMTS: '3G', LTE: '4G', NR: '5G' };
/** Largest cell identity per radio (3GPP TS 23.003): 16, 28, 28 and 36 bits. */
const LARGEST_ID: Readonly<Record<string, number>> = {
  GSM: 65_535,
  UMTS: 268_435_455,
  LTE: 268_435_455,
  NR: 68_719_476_735,
};
/** Android's "not available" as 32-bit numbers. */
const SENTINELS: ReadonlySet<number> = new Set([2_147_483_647, 4_294_967_295]);
const HOME_MCC = 452;

/** Crowd-sourced cells (OpenCelliD): identity, estimated position and range. */
export const cellDatabaseReader: KindReader = {
  read(row, tools) {
    const place = tools.positions.read(row, true);
    const radio = row.text('radio').toUpperCase();
    const mcc = digits(row, 'mcc');
    const mnc = digits(row, 'net');
    const area = digits(row, 'area');
    const cell = digits(row, 'cell');
    checkIdentity(row, { radio, area, cell });
    if (mcc !== null && mcc !== HOME_MCC) row.note('warning', 'FOREIGN_MCC', 'mcc', { mcc });
    const operatorId = mcc === HOME_MCC && mnc !== null ? operatorOfMnc(mnc) : null;
    const operator =
      operatorId === null ? `${mcc ?? '?'}-${String(mnc ?? '?').padStart(2, '0')}` : operatorName(operatorId);
    const technology = RADIO_TECHNOLOGY[radio];
    const fields: Record<string, FieldValue> = {
      code: [mcc, String(mnc ?? '').padStart(2, '0'), area, cell].join('-'),
      radio,
      mcc,
      mnc,
      operator,
      operatorId: operatorId ?? `other:${operator}`,
      lac: area === null ? null : String(area),
      cell_id: textOrNull(row.text('cell')),
      ...identityParts(radio, cell),
      ...positionFields(place),
      tech: technology === undefined ? [] : [technology],
      bands: [],
      azimuths: [],
      given_radius_m: positive(row.integer('range_m')),
      samples: row.integer('samples'),
      isExact: row.text('changeable') === '0',
      statusId: 'unknown',
      updated: dateOf(row.text('updated')),
    };
    return row.isRejected ? [] : [recordOf(row, fields)];
  },
  key: (record) => `${textAt(record, 'radio')}|${textAt(record, 'code')}`,
  duplicateCode: 'DUPLICATE_CODE',
};

function checkIdentity(
  row: RowReader,
  { radio, area, cell }: { radio: string; area: number | null; cell: number | null },
): void {
  if (cell === null) row.reject('CODE_MISSING', 'cell');
  else if (SENTINELS.has(cell) || (area !== null && SENTINELS.has(area)))
    row.reject('CELL_ID_SENTINEL', 'cell', { value: cell });
  else if (cell > (LARGEST_ID[radio] ?? Number.MAX_SAFE_INTEGER))
    row.note('warning', 'CELL_ID_RANGE', 'cell', { value: cell, radio });
  if (!(radio in RADIO_TECHNOLOGY)) row.note('warning', 'RADIO_UNKNOWN', 'radio', { value: radio });
}

/** Node and cell from the identity, by division: a 36-bit number overflows JavaScript's shifts. */
function identityParts(radio: string, cell: number | null): Record<string, FieldValue> {
  if (cell === null) return {};
  if (radio === 'LTE') return { enb: Math.floor(cell / 256), local_cell: cell % 256 };
  if (radio === 'UMTS' && cell > 65_535) return { rnc: Math.floor(cell / 65_536), cid16: cell % 65_536 };
  return {};
}

function digits(row: RowReader, field: string): number | null {
  const text = row.text(field);
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}

/** Unix seconds or a date as ISO day. */
function dateOf(text: string): string | null {
  if (/^\d{9,10}$/.test(text)) return new Date(Number(text) * 1000).toISOString().slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : null;
}
