import type { JSX } from 'react';
import { useStore } from 'zustand';
import { cancelImport, confirmImport } from '../../actions/import.ts';
import { importStore } from '../../state/import-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Icon } from '../kit/icon.tsx';
import { codeWords } from '../hooks/code-words.ts';
import { FilePicker } from './file-picker.tsx';
import { ImportOutcomeView } from './import-outcome.tsx';
import { PendingFileCard } from './pending-file-card.tsx';
import { cx } from '../kit/cx.ts';
import styles from './import.module.css';

/** Review before anything is kept: what was found, what is asked, what would change. */
export function ImportDialog(): JSX.Element {
  const { t, locale } = useText();
  const { files, stage, outcome, failure } = useStore(importStore);
  const isDone = stage === 'done' && outcome !== null;
  return (
    <Dialog
      wide
      title={t('import.title')}
      lead={isDone ? t('import.lead.done') : t('import.lead')}
      closeLabel={t('shell.close')}
      onClose={cancelImport}
      footer={
        isDone ? (
          <Button look="primary" onClick={cancelImport}>
            {t('import.finish')}
          </Button>
        ) : (
          <ReviewFooter />
        )
      }
    >
      {isDone ? (
        <ImportOutcomeView outcome={outcome} />
      ) : (
        <div className={styles['files']}>
          {failure === null ? null : (
            <p className={styles['refusal']} role="alert">
              <Icon name="warning" />
              {codeWords(locale, 'failure', failure, {})}
            </p>
          )}
          {files.map((file) => (
            <PendingFileCard key={file.id} file={file} />
          ))}
          <FilePicker className={cx(styles['drop'], files.length > 0 && styles['small'])} />
        </div>
      )}
    </Dialog>
  );
}

function ReviewFooter(): JSX.Element {
  const { t } = useText();
  const { files, stage } = useStore(importStore);
  const chosen = files.filter((file) => file.include && file.status === 'ready');
  const isBusy = stage === 'committing' || files.some((file) => file.status === 'reading');
  return (
    <>
      <Button onClick={cancelImport}>{t('import.cancel')}</Button>
      <Button look="primary" disabled={chosen.length === 0 || isBusy} onClick={() => void confirmImport()}>
        {stage === 'committing' ? t('import.committing') : t('import.confirm', { count: chosen.length })}
      </Button>
    </>
  );
}
