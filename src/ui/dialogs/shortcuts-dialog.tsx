import type { JSX } from 'react';
import { closeDialog } from '../../actions/shell.ts';
import { useText } from '../hooks/use-text.ts';
import { Dialog } from '../kit/dialog.tsx';
import styles from './dialogs.module.css';

const SHORTCUTS = ['search', 'tables', 'rows', 'open', 'back', 'map', 'drag', 'help'] as const;

export function ShortcutsDialog(): JSX.Element {
  const { t } = useText();
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('shell.close')} onClose={closeDialog}>
      <dl className={styles['keys']}>
        {SHORTCUTS.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              <kbd>{t(`shortcuts.${name}.keys`)}</kbd>
            </dt>
            <dd>{t(`shortcuts.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles['heading']}>{t('terms.title')}</h3>
      <p>{t('terms.words')}</p>
    </Dialog>
  );
}
