import type { JSX } from 'react';
import { useStore } from 'zustand';
import { viewStore, type ToggleLayer } from '../../state/view-store.ts';
import { openDialog } from '../../actions/shell.ts';
import { toggleLayer } from '../../actions/view.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { CheckRow } from '../kit/toggle.tsx';
import { Section } from './section.tsx';
import styles from './rail.module.css';

const LAYERS = ['fill', 'coverage', 'villages', 'sites', 'labels'] as const satisfies readonly ToggleLayer[];

export function LayerSection(): JSX.Element {
  const { t } = useText();
  const layers = useStore(viewStore, (state) => state.layers);
  return (
    <Section
      title={t('rail.layers')}
      aside={
        <Button look="link" onClick={() => openDialog('basemap')}>
          {t('rail.basemap')}
        </Button>
      }
    >
      <div className={styles['stack']}>
        {LAYERS.map((layer) => (
          <CheckRow
            key={layer}
            label={t(`rail.layer.${layer}`)}
            checked={layers[layer]}
            onToggle={() => toggleLayer(layer)}
          />
        ))}
      </div>
    </Section>
  );
}
