import type { JSX } from 'react';
import { useStore } from 'zustand';
import { viewStore } from '../../state/view-store.ts';
import { toggleLayer } from '../../actions/view.ts';
import { useText } from '../hooks/use-text.ts';
import { ToggleChip } from '../kit/toggle.tsx';
import { Section } from './section.tsx';
import styles from './rail.module.css';

/** Fibre and loudspeakers on the map, each on its own. */
export function ServiceSection(): JSX.Element {
  const { t } = useText();
  const layers = useStore(viewStore, (state) => state.layers);
  return (
    <Section title={t('rail.services')}>
      <div className={styles['two']} role="group" aria-label={t('rail.services')}>
        <ToggleChip
          pressed={layers.fibre}
          title={t('service.ftth.long')}
          onToggle={() => toggleLayer('fibre')}
        >
          {t('service.ftth')}
        </ToggleChip>
        <ToggleChip
          pressed={layers.loudspeakers}
          title={t('rail.loudspeakers')}
          onToggle={() => toggleLayer('loudspeakers')}
        >
          {t('rail.loudspeakers')}
        </ToggleChip>
      </div>
    </Section>
  );
}
