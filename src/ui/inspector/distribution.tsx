import { useId, useState, type JSX, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { goTo, hover } from '../../actions/selection.ts';
import { selectionStore } from '../../state/selection-store.ts';
import type { UnitRow } from '../../state/rows.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { cx } from '../kit/cx.ts';
import { ratioValue } from '../ratio/ratio-words.ts';
import styles from './inspector.module.css';

/** Units from the lowest to the highest ratio, one bar each; a bar opens its unit. */
export function Distribution({ rows }: { readonly rows: readonly UnitRow[] }): JSX.Element {
  const text = useText();
  const id = useId();
  const { service, measure } = useSnapshot().view.metric;
  const selected = useStore(selectionStore, (state) => state.selected);
  const [active, setActive] = useState<number | null>(null);
  const ratioOf = (row: UnitRow): number | null => row.ratios[service][measure]?.value ?? null;
  const ranked = rows.toSorted((a, b) => (ratioOf(a) ?? -1) - (ratioOf(b) ?? -1));
  const shown = active === null ? undefined : ranked[active];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) setActive(Math.max(0, Math.min(ranked.length - 1, (active ?? -step) + step)));
    else if (event.key === 'Enter' && shown !== undefined) goTo({ kind: 'unit', id: shown.id });
    else return;
    event.preventDefault();
  };
  const point = (index: number | null): void => {
    setActive(index);
    const row = index === null ? undefined : ranked[index];
    hover(row === undefined ? null : { kind: 'unit', id: row.id });
  };
  return (
    <div>
      <div
        className={styles['bars']}
        role="listbox"
        tabIndex={0}
        aria-label={text.t('inspector.distribution')}
        aria-orientation="horizontal"
        aria-activedescendant={active === null ? undefined : `${id}-${active}`}
        onKeyDown={onKeyDown}
        onPointerLeave={() => point(null)}
      >
        {ranked.map((row, index) => (
          <div
            key={row.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={selected?.kind === 'unit' && selected.id === row.id}
            aria-label={`${row.name}: ${ratioValue(text, row.ratios[service][measure])}`}
            className={cx(styles['barSlot'], index === active && styles['activeBar'])}
            onPointerEnter={() => point(index)}
            onClick={() => goTo({ kind: 'unit', id: row.id })}
            onKeyDown={(event) => {
              if (event.key === ' ') goTo({ kind: 'unit', id: row.id });
            }}
          >
            <Bar share={ratioOf(row)} />
          </div>
        ))}
      </div>
      <p className={styles['axis']} aria-live="polite">
        {shown === undefined ? (
          <>
            <span>{ranked[0]?.name}</span>
            <span>{ranked.at(-1)?.name}</span>
          </>
        ) : (
          <>
            <span>{shown.name}</span>
            <span>{ratioValue(text, shown.ratios[service][measure])}</span>
          </>
        )}
      </p>
    </div>
  );
}

function Bar({ share }: { readonly share: number | null }): JSX.Element {
  if (share === null) return <span className={styles['barNone']} />;
  return <span className={styles['barFill']} style={{ height: `${share * 100}%` }} />;
}
