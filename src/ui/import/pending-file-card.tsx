import type { JSX } from 'react';
import { includeFile, removeFile } from '../../actions/import.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { formatBytes } from '../../i18n/format.ts';
import { useText } from '../hooks/use-text.ts';
import { IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { CheckRow } from '../kit/toggle.tsx';
import { issueWords } from './issue-words.ts';
import { FileCounts } from './file-counts.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileMode } from './file-mode.tsx';
import { FileQuestions } from './file-questions.tsx';
import { IssueList } from './issue-list.tsx';
import { SampleTable } from './sample-table.tsx';
import styles from './import.module.css';

/** One file on its way in. */
export function PendingFileCard({ file }: { readonly file: PendingFile }): JSX.Element {
  const { t, locale } = useText();
  return (
    <section className={styles['file']} aria-label={file.name}>
      <header className={styles['fileHead']}>
        <span className={styles['fileIcon']}>
          <Icon name="file" size={20} />
        </span>
        <span className={styles['fileName']}>
          <strong>{file.name}</strong>{' '}
          <span className={styles['note']}>{formatBytes(locale, file.size)}</span>
        </span>
        {file.status === 'ready' ? (
          <CheckRow
            label={t('import.include')}
            checked={file.include}
            onToggle={() => includeFile(file.id, !file.include)}
          />
        ) : null}
        <IconButton
          icon="close"
          label={t('import.remove', { file: file.name })}
          onClick={() => removeFile(file.id)}
        />
      </header>
      <div className={styles['fileBody']}>
        <FileBody file={file} />
      </div>
    </section>
  );
}

function FileBody({ file }: { readonly file: PendingFile }): JSX.Element {
  switch (file.status) {
    case 'reading':
      return <Reading progress={file.progress} />;
    case 'refused':
    case 'failed':
      return (
        <>
          <Refusal file={file} />
          <FileQuestions file={file} />
          <IssueList issues={file.issues} />
        </>
      );
    case 'ready':
      return (
        <>
          <FileFacts file={file} />
          <FileQuestions file={file} />
          <FileCounts counts={file.counts} />
          <FileMode file={file} />
          <IssueList issues={file.issues} />
          <SampleTable sample={file.sample} />
        </>
      );
  }
}

function Reading({ progress }: { readonly progress: number }): JSX.Element {
  const { t } = useText();
  return (
    <div role="status">
      <p>{t('import.reading')}</p>
      <progress className={styles['progress']} value={progress} max={1} aria-label={t('import.reading')} />
    </div>
  );
}

/** What is wrong with the file, and that nothing else changed. */
function Refusal({ file }: { readonly file: PendingFile }): JSX.Element | null {
  const { t, locale } = useText();
  if (file.refusal === null) return null;
  const words = issueWords(locale, file.refusal.code, file.refusal.params);
  return (
    <div className={styles['refusal']} role="alert">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{words.text}</strong>
        </p>
        {words.advice === null ? null : <p>{words.advice}</p>}
        <p className={styles['note']}>{t('import.nothingChanged')}</p>
      </div>
    </div>
  );
}
