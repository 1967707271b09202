import type { JSX } from 'react';
import { useStore } from 'zustand';
import { TECHNOLOGIES } from '../../domain/technology.ts';
import { viewStore } from '../../state/view-store.ts';
import { toggleTechnology } from '../../actions/view.ts';
import { useText } from '../hooks/use-text.ts';
import { ToggleChip } from '../kit/toggle.tsx';
import { Section } from './section.tsx';
import styles from './rail.module.css';

export function TechnologySection(): JSX.Element {
  const { t } = useText();
  const technologies = useStore(viewStore, (state) => state.technologies);
  return (
    <Section title={t('rail.technologies')}>
      <div className={styles['four']} role="group" aria-label={t('rail.technologies')}>
        {TECHNOLOGIES.map((technology) => (
          <ToggleChip
            key={technology}
            pressed={technologies.includes(technology)}
            onToggle={() => toggleTechnology(technology)}
          >
            {technology}
          </ToggleChip>
        ))}
      </div>
    </Section>
  );
}
