import type { JSX } from 'react';
import { useStore } from 'zustand';
import { TECHNOLOGIES, type Technology } from '../../domain/technology.ts';
import { setThreshold } from '../../actions/rule.ts';
import { ruleStore } from '../../state/rule-store.ts';
import { useText } from '../hooks/use-text.ts';
import { NumberField, SelectField } from '../kit/field.tsx';
import { matchingPreset, PRESET_IDS, PRESETS } from './threshold-presets.ts';
import styles from './rail.module.css';

const NAMES: Readonly<Record<Technology, string>> = {
  '2G': '2G · RxLev',
  '3G': '3G · RSCP',
  '4G': '4G · RSRP',
  '5G': '5G · SS-RSRP',
};

/** Minimum level at the terminal per technology, by a known set or one by one. */
export function ThresholdFields(): JSX.Element {
  const { t } = useText();
  const thresholds = useStore(ruleStore, (state) => state.rule.radio.thresholds);
  const preset = matchingPreset(thresholds);
  const options = PRESET_IDS.map((id) => ({
    value: id,
    label: t(`rail.preset.${id}`),
  }));
  const own = { value: 'own', label: t('rail.preset.own') };
  return (
    <div className={styles['legendless']}>
      <SelectField
        label={t('rail.rule.thresholds')}
        value={preset ?? 'own'}
        options={preset === null ? [...options, own] : options}
        onChange={applyPreset}
      />
      {TECHNOLOGIES.map((technology) => (
        <NumberField
          key={technology}
          label={NAMES[technology]}
          unit="dBm"
          value={thresholds[technology]}
          min={-130}
          max={-50}
          onCommit={(value) => setThreshold(technology, value)}
        />
      ))}
    </div>
  );
}

function applyPreset(id: string): void {
  const preset = PRESET_IDS.find((known) => known === id);
  if (preset === undefined) return;
  for (const technology of TECHNOLOGIES) setThreshold(technology, PRESETS[preset][technology]);
}
