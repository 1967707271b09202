import type { JSX, ReactNode } from 'react';
import { useText } from '../hooks/use-text.ts';
import { IconButton } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import { coverRef } from './map-covers.ts';
import styles from './side-panel.module.css';

interface SidePanelProps {
  readonly side: 'left' | 'right';
  readonly label: string;
  readonly id?: string;
  /** Lies over the map instead of beside it, and can then be closed from inside. */
  readonly overlay: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SidePanel({ side, label, id, overlay, onClose, children }: SidePanelProps): JSX.Element {
  const { t } = useText();
  return (
    <aside
      ref={overlay && side === 'right' ? coverRef : undefined}
      id={id}
      aria-label={label}
      className={cx(styles['panel'], styles[side], overlay && styles['overlay'])}
    >
      {overlay ? (
        <IconButton className={styles['close']} icon="close" label={t('shell.close')} onClick={onClose} />
      ) : null}
      {children}
    </aside>
  );
}
