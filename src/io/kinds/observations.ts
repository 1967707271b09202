import { foldMemo } from '../values/fold-memo.ts';
import { parseOperator, parseRadio, operatorOfMnc } from '../values/radio.ts';
import type { OperatorId } from '../../domain/operator.ts';
import type { RowReader } from '../rows/row-reader.ts';
import { parseDate } from '../values/date.ts';
import {
  checkCommune,
  positionFields,
  readCommune,
  readVillage,
  recordOf,
  textOrNull,
  type KindReader,
} from './tools.ts';

const LEVELS = [-160, 0] as const;
/** A fix worse than this cannot tell one side of a valley from the other. */
const POOR_ACCURACY_M = 100;

/** Measurements on the ground: position, operator, technology, level; drive-test logs and hand-written lists. */
export const observationReader: KindReader = {
  read(row, tools) {
    const place = tools.positions.read(row, false);
    const { commune, unit } = readCommune(row, tools);
    const village = readVillage(row, tools, unit);
    checkCommune(row, place, unit);
    if (place === null && village === null && !row.isRejected) row.reject('NO_FIX', 'lon');
    const accuracy = row.number('accuracy_m');
    if (accuracy !== null && accuracy > POOR_ACCURACY_M)
      row.note('warning', 'ACCURACY_POOR', 'accuracy_m', { value: accuracy });
    const technology = row.text('tech');
    const fields = {
      ...positionFields(place),
      commune,
      communeId: unit?.id ?? null,
      village: village?.name ?? textOrNull(row.text('village')),
      villageId: village?.id ?? null,
      operator: textOrNull(row.text('operator')),
      operatorId: operatorOf(row),
      tech: [...parseRadio(technology.replace(/^.*?(?=[2345]G|LTE|NR|UMTS|GSM)/i, '')).technologies],
      level_dbm: row.numberWithin('level_dbm', LEVELS, 'LEVEL_OUT_OF_RANGE'),
      quality_db: row.number('quality_db'),
      cell_id: textOrNull(row.text('cell_id')),
      accuracy_m: accuracy,
      measuredAt: momentOf(row),
    };
    return row.isRejected ? [] : [recordOf(row, fields)];
  },
  key: () => null,
  duplicateCode: 'DUPLICATE_KEY',
};

function operatorOf(row: RowReader): OperatorId | null {
  const mnc = row.text('mnc');
  const named = parseOperator(row.text('operator'));
  if (named !== null && !named.startsWith('other:')) return named;
  return /^\d{1,2}$/.test(mnc) ? operatorOfMnc(Number(mnc)) : named;
}

/** "2025.01.05_08.00.00" → 2025-01-05T08:00:00, in the clock of the log. */
function momentOf(row: RowReader): string | null {
  const text = row.text('measured_at');
  if (text === '') return null;
  const date = parseDate(text);
  if (date === null) {
    row.correct('DATE_INVALID', 'measured_at', { value: foldMemo(text) });
    return null;
  }
  const time = /[ T_](\d{2})[:.](\d{2})(?:[:.](\d{2}))?/.exec(text);
  return time ? `${date.iso}T${time[1]}:${time[2]}:${time[3] ?? '00'}` : date.iso;
}
