import type { selectStationReach } from '../../state/select/stations.ts';
import type { Text } from '../hooks/use-text.ts';

/** How far one cell layer reaches, with what it came from. */
export type Reach = ReturnType<typeof selectStationReach>[number];

export interface Parameter {
  readonly label: string;
  readonly value: string;
  /** Not said by the operator, but taken from the table of usual values. */
  readonly assumed: boolean;
}

/** Figures behind a radius in the order of the link budget; the first antenna stands for the layer. */
export function reachParameters({ t, number, length }: Text, reach: Reach): readonly Parameter[] {
  const [antenna] = reach.antennas;
  if (antenna === undefined) return [];
  const { budget } = antenna;
  const given = (label: string, value: string): Parameter => ({ label, value, assumed: false });
  const decibels = (value: number): string => `${number(value, 1)} dB`;
  return [
    given(t('parameter.model'), t(`parameter.model.${reach.model}`)),
    given(t('parameter.frequency'), `${number(reach.frequency, 1)} MHz`),
    {
      label: t('parameter.morphology'),
      value: t(`parameter.morphology.${reach.morphology}`),
      assumed: reach.morphologyAssumed,
    },
    {
      label: t('inspector.antennaHeight'),
      value: `${number(antenna.antennaHeight, 1)} m`,
      assumed: antenna.heightSource !== 'given',
    },
    given(t('parameter.terminalHeight'), `${number(reach.terminalHeight, 1)} m`),
    given(t('parameter.eirp'), `${number(budget.eirp, 1)} dBm`),
    given(t('parameter.threshold'), `${number(budget.threshold)} dBm`),
    given(t('parameter.probability'), `${number(reach.areaProbability * 100)} %`),
    given(t('parameter.margin'), decibels(budget.margin)),
    given(t('parameter.bodyLoss'), decibels(budget.bodyLoss)),
    given(t('parameter.maxLossDown'), decibels(budget.maxLossDown)),
    given(t('parameter.maxLossUp'), decibels(budget.maxLossUp)),
    given(t('parameter.limitedBy'), t(`parameter.limitedBy.${antenna.limitedBy}`)),
    ...(reach.source === 'given' ? [given(t('parameter.computed'), length(antenna.computedRadius))] : []),
  ];
}
