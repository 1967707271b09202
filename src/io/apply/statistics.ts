import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import type { CrosswalkEntry } from '../../domain/unit.ts';
import type { ImportMode, ImportRecord, LayerDiff } from '../model.ts';
import { mergeLayer } from './merge.ts';
import { INDICATOR_IDS } from '../kinds/statistics.ts';
import { numberOf, textOf, unitIdOf } from './values.ts';

export function applyIndicators(
  dataset: Dataset,
  records: readonly ImportRecord[],
  mode: ImportMode,
): { indicators: readonly Indicator[]; diff: LayerDiff } {
  const incoming = records.flatMap((record): Indicator[] => {
    const id = indicatorId(record);
    const year = numberOf(record, 'year');
    const value = numberOf(record, 'value');
    if (id === null || year === null || value === null) return [];
    const unit = textOf(record, 'unit') ?? '';
    return [
      { id, year, value, total: numberOf(record, 'total'), unit, source: textOf(record, 'source') ?? '' },
    ];
  });
  const keyOf = (item: Indicator): string => `${item.id}|${item.year}`;
  const merged = mergeLayer('indicators', dataset.indicators, incoming, { mode, keyOf });
  return { indicators: merged.items, diff: merged.diff };
}

export function applyCrosswalk(
  dataset: Dataset,
  records: readonly ImportRecord[],
  mode: ImportMode,
): { crosswalk: readonly CrosswalkEntry[]; diff: LayerDiff } {
  const incoming = records.flatMap((record): CrosswalkEntry[] => {
    const from = unitIdOf(record, 'from');
    const to = unitIdOf(record, 'to');
    return from === null || to === null ? [] : [{ from, to }];
  });
  const keyOf = (entry: CrosswalkEntry): string => `${entry.from}>${entry.to}`;
  const merged = mergeLayer('crosswalk', dataset.crosswalk, incoming, { mode, keyOf });
  return { crosswalk: merged.items, diff: merged.diff };
}

function indicatorId(record: ImportRecord): IndicatorId | null {
  return INDICATOR_IDS.find((id) => id === record['code']) ?? null;
}
