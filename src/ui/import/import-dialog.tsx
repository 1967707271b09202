import type { JSX } from 'react';
import { useStore } from 'zustand';
import { cancelImport } from '../../actions/import.ts';
import { confirmImport, undoImport } from '../../actions/import-commit.ts';
import { importBlock, importStore } from '../../state/import-store.ts';
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
          <>
            <Button onClick={() => void undoImport()}>
              <Icon name="undo" />
              {t('import.undo')}
            </Button>
            <Button look="primary" onClick={cancelImport}>
              {t('import.finish')}
            </Button>
          </>
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
  const isStoring = stage === 'committing' || stage === 'waiting';
  const isReading = files.some((file) => file.status === 'reading');
  const chosen = files.filter(
    (file) => file.include && file.status === 'ready' && importBlock(file) === null,
  );
  const rows = chosen.reduce(
    (sum, { counts }) => sum + (counts?.accepted ?? 0) + (counts?.corrected ?? 0),
    0,
  );
  const waiting = chosen.reduce((sum, { counts }) => sum + (counts?.rejected ?? 0), 0);
  return (
    <>
      {chosen.length === 0 ? null : (
        <span className={cx(styles['note'], styles['words'])}>
          {t('import.confirm.words', { rows, waiting })}
        </span>
      )}
      <Button onClick={cancelImport}>{t('import.cancel')}</Button>
      <Button
        look="primary"
        disabled={chosen.length === 0 || isReading || isStoring}
        onClick={() => void confirmImport()}
      >
        {isStoring ? t(`import.${stage}`) : t('import.confirm', { count: chosen.length })}
      </Button>
    </>
  );
}
