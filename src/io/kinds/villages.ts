import { foldMemo } from '../values/fold-memo.ts';
import type { FieldValue } from '../model.ts';
import {
  checkCommune,
  positionFields,
  readCommune,
  recordOf,
  textAt,
  textOrNull,
  type KindReader,
} from './tools.ts';

/** Villages with a centre or a settlement polygon, and their outlying clusters (rows with `cluster`). */
export const villageReader: KindReader = {
  read(row, tools) {
    const isPolygon = row.raw.geometry?.type === 'polygons';
    const place = isPolygon ? null : tools.positions.read(row, false);
    const outline = isPolygon ? tools.positions.outline(row) : null;
    const { commune, district, unit } = readCommune(row, tools);
    checkCommune(row, place, unit);
    const cluster = row.text('cluster');
    const isCluster = cluster !== '' || /^cum (?:dan cu|loa)/.test(foldMemo(row.text('type')));
    const name = row.text('name');
    const code = row.text('code');
    if (name === '' && code === '') row.reject('NAME_MISSING', 'name');
    if (isCluster && place === null) row.reject('COORD_MISSING', 'lon');
    const fields: Record<string, FieldValue> = {
      code: textOrNull(code),
      name: textOrNull(name),
      cluster: isCluster ? cluster : null,
      commune,
      district,
      communeId: unit?.id ?? null,
      ...positionFields(place),
      ...(outline === null ? {} : { rings: outline }),
      population: row.integer('population'),
      households: row.integer('households'),
      minority_pct: row.number('minority_pct'),
      gridPower: row.flag('grid_power'),
      difficult: row.flag('difficult'),
    };
    return row.isRejected ? [] : [recordOf(row, fields)];
  },
  key: (record) => {
    const commune = textAt(record, 'communeId') || foldMemo(textAt(record, 'commune'));
    const own = textAt(record, 'code') || foldMemo(textAt(record, 'name'));
    return `${commune}|${own}|${textAt(record, 'cluster')}`;
  },
  duplicateCode: 'DUPLICATE_NAME_IN_COMMUNE',
};
