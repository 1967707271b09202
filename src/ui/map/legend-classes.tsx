import type { CSSProperties, JSX } from 'react';
import { useStore } from 'zustand';
import { sequentialColours, type ClassCount } from '../../domain/palette.ts';
import { selectLegend } from '../../state/select/legend.ts';
import { uiStore } from '../../state/ui-store.ts';
import { useText } from '../hooks/use-text.ts';
import { useShownSnapshot } from '../what-if/use-scenario.ts';
import styles from './legend.module.css';

/** The classes the units are painted in: colour, lower bound and how many units fall in each. */
export function LegendClasses(): JSX.Element | null {
  const { t, number } = useText();
  const { snapshot } = useShownSnapshot();
  const theme = useStore(uiStore, (state) => state.theme);
  const legend = selectLegend(snapshot);
  if (!snapshot.view.layers.fill) return null;
  const colours = sequentialColours(theme, classCount(legend.counts.length));
  const bounds = [0, ...legend.breaks];
  return (
    <div>
      <ol className={styles['classes']} style={{ '--classes': bounds.length } as CSSProperties}>
        {bounds.map((bound, index) => (
          <li key={bound} className={styles['class']}>
            <span className={styles['swatch']} style={{ background: colours[index] }} />
            <span className={styles['bound']}>
              <span className="visually-hidden">{t('legend.from')} </span>
              {number(bound * 100)}
              {index === bounds.length - 1 ? '%' : ''}
            </span>
            <span className={styles['tally']}>
              {number(legend.counts[index] ?? 0)}
              <span className="visually-hidden"> {t('legend.units')}</span>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles['line']}>
        <span className={styles['hatch']} />
        <span>
          {t('missing.title')}: {number(legend.noData)}
        </span>
      </div>
    </div>
  );
}

function classCount(classes: number): ClassCount {
  return classes <= 5 ? 5 : classes === 6 ? 6 : 7;
}
