import type { JSX } from 'react';
import { useStore } from 'zustand';
import { DEFAULT_RULE, type VillageRule } from '../../domain/rule.ts';
import { DEFAULT_STATION_FILTER } from '../../domain/selection.ts';
import { STATION_STATUSES } from '../../domain/station.ts';
import {
  resetRule,
  setAreaProbability,
  setStationFilter,
  setVillageRule,
  toggleStatus,
} from '../../actions/rule.ts';
import { datasetStore } from '../../state/dataset-store.ts';
import { ruleStore } from '../../state/rule-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { NumberField, SelectField } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { ToggleChip } from '../kit/toggle.tsx';
import { ThresholdFields } from './threshold-fields.tsx';
import { matchingPreset } from './threshold-presets.ts';
import styles from './rail.module.css';

const USUAL_PERCENT = 60;

/** Quy tắc: when a village counts as covered and how far a station is taken to reach. */
export function RuleSection(): JSX.Element {
  const { t } = useText();
  return (
    <section className={styles['section']}>
      <details>
        <summary className={styles['summary']}>
          <h2 className={styles['title']}>{t('rail.rule')}</h2>
          <Icon name="chevron-down" />
        </summary>
        <div className={styles['rule']}>
          <VillageRuleFields />
          <ThresholdFields />
          <ProbabilityField />
          <YearField />
          <StatusFields />
          <p className={styles['note']}>{t('rule.nominal.full')}</p>
          <ResetButton />
        </div>
      </details>
    </section>
  );
}

function VillageRuleFields(): JSX.Element {
  const { t } = useText();
  const village = useStore(ruleStore, (state) => state.rule.village);
  const change = (kind: VillageRule['kind']): void =>
    setVillageRule(kind === 'centre' ? { kind } : { kind, percent: USUAL_PERCENT });
  return (
    <div className={styles['legendless']}>
      <p>{t('rail.rule.village')}</p>
      <Segmented
        label={t('rail.rule.village')}
        value={village.kind}
        options={[
          { value: 'centre', label: t('rail.rule.centre') },
          { value: 'area', label: t('rail.rule.area') },
        ]}
        onChange={change}
      />
      {village.kind === 'area' ? (
        <NumberField
          label={t('rail.rule.atLeast')}
          unit={t('rail.rule.percentArea')}
          value={village.percent}
          min={1}
          max={100}
          onCommit={(percent) => setVillageRule({ kind: 'area', percent })}
        />
      ) : null}
    </div>
  );
}

function ProbabilityField(): JSX.Element {
  const { t } = useText();
  const probability = useStore(ruleStore, (state) => state.rule.radio.areaProbability);
  return (
    <NumberField
      label={t('rail.rule.probability')}
      unit="%"
      value={Math.round(probability * 100)}
      min={50}
      max={99}
      onCommit={(percent) => setAreaProbability(percent / 100)}
    />
  );
}

/** Years that some station in the data went on air; "all years" counts every station. */
function YearField(): JSX.Element {
  const { t } = useText();
  const stations = useStore(datasetStore, (state) => state.dataset.stations);
  const year = useStore(ruleStore, (state) => state.stationFilter.year);
  const years = [...new Set(stations.flatMap(({ onAirYear }) => onAirYear ?? []))].toSorted((a, b) => b - a);
  return (
    <SelectField
      label={t('rail.rule.year')}
      value={year === null ? '' : String(year)}
      options={[
        { value: '', label: t('rail.rule.year.all') },
        ...years.map((value) => ({
          value: String(value),
          label: t('rail.rule.year.until', { year: String(value) }),
        })),
      ]}
      onChange={(value) => setStationFilter({ year: value === '' ? null : Number(value) })}
    />
  );
}

/** Which stations count at all, besides those on air. */
function StatusFields(): JSX.Element {
  const { t } = useText();
  const statuses = useStore(ruleStore, (state) => state.stationFilter.statuses);
  return (
    <div className={styles['legendless']}>
      <p>{t('rail.rule.statuses')}</p>
      <div className={styles['pair']} role="group" aria-label={t('rail.rule.statuses')}>
        {STATION_STATUSES.map((status) => (
          <ToggleChip key={status} pressed={statuses.includes(status)} onToggle={() => toggleStatus(status)}>
            {t(`status.${status}`)}
          </ToggleChip>
        ))}
      </div>
    </div>
  );
}

function ResetButton(): JSX.Element {
  const { t } = useText();
  const { rule, stationFilter } = useStore(ruleStore);
  const isDefault =
    rule.village.kind === DEFAULT_RULE.village.kind &&
    rule.radio.areaProbability === DEFAULT_RULE.radio.areaProbability &&
    matchingPreset(rule.radio.thresholds) === 'default' &&
    stationFilter.year === DEFAULT_STATION_FILTER.year &&
    stationFilter.statuses.join() === DEFAULT_STATION_FILTER.statuses.join();
  return (
    <Button onClick={resetRule} disabled={isDefault}>
      <Icon name="reset" />
      {t('rail.rule.reset')}
    </Button>
  );
}
