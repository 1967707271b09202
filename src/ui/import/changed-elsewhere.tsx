import type { JSX } from 'react';
import { useStore } from 'zustand';
import { reloadData } from '../../actions/data.ts';
import { libraryStore } from '../../state/library-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import styles from './drop-zone.module.css';

/** Another tab stored other data: offered, not done, so that work here is not pulled away. */
export function ChangedElsewhere(): JSX.Element | null {
  const { t } = useText();
  const changed = useStore(libraryStore, (state) => state.changedElsewhere);
  if (!changed) return null;
  return (
    <div className={styles['changed']} role="status">
      <Icon name="info" />
      <span>{t('import.elsewhere')}</span>
      <Button look="primary" onClick={() => void reloadData()}>
        {t('import.elsewhere.reload')}
      </Button>
    </div>
  );
}
