import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import type { Ratio } from '../../domain/ratio.ts';
import type { UnitRow } from '../../state/rows.ts';

export interface Figure {
  readonly value: number;
  readonly total: number | null;
}

interface Known {
  readonly province: UnitRow;
  readonly communes: readonly UnitRow[];
  readonly dataset: Dataset;
  /** People with 3G or 4G. */
  readonly modernSignal: Ratio | null;
}

/** The newest value of each published indicator, in the order of the list. */
export function latestIndicators(indicators: readonly Indicator[]): readonly Indicator[] {
  const latest = new Map<IndicatorId, Indicator>();
  for (const indicator of indicators) {
    const known = latest.get(indicator.id);
    if (known === undefined || known.year < indicator.year) latest.set(indicator.id, indicator);
  }
  return [...latest.values()];
}

/** What the data in hand give for an indicator; `null` where they cannot say, never 0. */
export function computedFigure(
  id: IndicatorId,
  { province, communes, dataset, modernSignal }: Known,
): Figure | null {
  switch (id) {
    case 'communes':
      return { value: communes.length, total: null };
    case 'districts':
      return {
        value: dataset.units.filter((unit) => unit.level === 'district' && unit.vintage === '2023').length,
        total: null,
      };
    case 'villages':
      return { value: province.villages, total: null };
    case 'population':
      return province.population === null ? null : { value: province.population, total: null };
    case 'bts_stations':
      return { value: province.stations, total: null };
    case 'villages_with_signal':
      return fromRatio(province.ratios.any.villages);
    case 'population_3g4g_pct':
      return fromRatio(modernSignal ?? undefined);
    case 'ftth_communes':
      return fromCommunes(communes, (row) => row.ratios.ftth.villages);
    case 'ftth_villages':
      return fromRatio(province.ratios.ftth.villages);
    case 'loudspeaker_villages':
      return fromRatio(province.ratios.loudspeaker.villages);
    case 'ip_loudspeaker_communes':
      return countSystems(dataset, (system) => system.kinds.includes('ip'));
    case 'commune_websites':
      return countSystems(dataset, (system) => system.websiteSinceYear !== null);
  }
}

function fromRatio(ratio: Ratio | undefined): Figure | null {
  if (ratio === undefined || ratio.value === null) return null;
  return { value: ratio.numerator, total: ratio.denominator };
}

/** Communes where at least one village is reached, of those with a known answer. */
function fromCommunes(
  communes: readonly UnitRow[],
  ratioOf: (row: UnitRow) => Ratio | undefined,
): Figure | null {
  const known = communes.map(ratioOf).filter((ratio) => ratio !== undefined && ratio.value !== null);
  if (known.length === 0) return null;
  return { value: known.filter((ratio) => (ratio?.numerator ?? 0) > 0).length, total: known.length };
}

function countSystems(
  { loudspeakerSystems }: Dataset,
  has: (system: Dataset['loudspeakerSystems'][number]) => boolean,
): Figure | null {
  if (loudspeakerSystems.length === 0) return null;
  return { value: loudspeakerSystems.filter(has).length, total: loudspeakerSystems.length };
}
