import type { JSX } from 'react';
import { useStore } from 'zustand';
import { acceptUpdate } from '../../actions/shell.ts';
import { uiStore } from '../../state/ui-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import styles from './notices.module.css';

/** A new version waits until the user says so: nobody's work is reloaded away. */
export function UpdateBanner(): JSX.Element | null {
  const { t } = useText();
  const ready = useStore(uiStore, (state) => state.updateReady);
  if (!ready) return null;
  return (
    <div className={styles['banner']} role="status">
      <span>{t('shell.update')}</span>
      <Button look="primary" onClick={acceptUpdate}>
        {t('shell.update.reload')}
      </Button>
    </div>
  );
}
