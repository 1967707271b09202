import { isMobile, type Metric } from '../../domain/metric.ts';
import { operatorName } from '../../domain/operator.ts';
import { DEFAULT_STATION_FILTER } from '../../domain/selection.ts';
import type { StationStatus } from '../../domain/station.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import type { Text } from '../hooks/use-text.ts';

/** The rule behind a figure, in the sentences that are printed wherever the figure is asked about. */
export function ruleSentences(
  { t, number }: Text,
  { view, rule }: Snapshot,
  metric: Metric,
): readonly string[] {
  const { service, measure } = metric;
  if (service === 'ftth') return [t('rule.ftth')];
  if (service === 'loudspeaker') return [t('rule.loudspeaker')];
  if (!isMobile(service)) return [];
  const { village, radio } = rule.rule;
  const place =
    measure === 'area'
      ? t('rule.area.measure')
      : village.kind === 'centre'
        ? t('rule.centre')
        : t('rule.area', { percent: village.percent });
  const technologies = service === 'any' ? view.technologies : [service];
  const thresholds = technologies.map(
    (technology) => `${technology} ${number(radio.thresholds[technology])}`,
  );
  const year = rule.stationFilter.year;
  return [
    `${place}, ${operatorWords(t, view)}.`,
    t('rule.threshold.full', {
      thresholds: thresholds.join(', '),
      probability: Math.round(radio.areaProbability * 100),
    }),
    ...statusWords(t, rule.stationFilter.statuses),
    ...(year === null ? [] : [t('rule.year.full', { year: String(year) })]),
    t('rule.nominal.full'),
  ];
}

/** "của bất kỳ nhà mạng nào", "của Viettel", "của ít nhất 2 nhà mạng trong …". */
export function operatorWords(t: Text['t'], view: Snapshot['view']): string {
  const { operators, minOperators } = view;
  const names = operators === null ? t('rule.operators.all') : operators.map(operatorName).join(', ');
  if (minOperators > 1) return t('rule.operators.atLeast', { count: minOperators, operators: names });
  return operators === null ? t('rule.operators.any') : t('rule.operators.chosen', { operators: names });
}

/** Said only when it differs from the usual: stations on air and those of unknown status. */
function statusWords(t: Text['t'], statuses: readonly StationStatus[]): readonly string[] {
  if (statuses.join() === DEFAULT_STATION_FILTER.statuses.join()) return [];
  return [t('rule.statuses', { statuses: statuses.map((status) => t(`status.${status}`)).join(', ') })];
}
