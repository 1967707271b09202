import type { JSX } from 'react';
import { includeFile, removeFile } from '../../actions/import.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { formatBytes } from '../../i18n/format.ts';
import { useText } from '../hooks/use-text.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { CheckRow } from '../kit/toggle.tsx';
import { issueWords } from './issue-words.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileHistory } from './file-history.tsx';
import { FileMode } from './file-mode.tsx';
import { FileQuestions } from './file-questions.tsx';
import { FileReading } from './file-reading.tsx';
import { IssueList } from './issue-list.tsx';
import { PlacePreview } from './place-preview.tsx';
import { RowReport } from './row-report.tsx';
import { SampleTable } from './sample-table.tsx';
import styles from './import.module.css';

interface FileProps {
  readonly file: PendingFile;
}

/** One file on its way in. */
export function PendingFileCard({ file }: FileProps): JSX.Element {
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

function FileBody({ file }: FileProps): JSX.Element {
  if (file.status === 'refused' || file.status === 'failed') {
    return (
      <>
        <Refusal file={file} />
        <FileQuestions file={file} />
        <IssueList issues={file.issues} />
        <FileReading file={file} />
      </>
    );
  }
  const isReading = file.status === 'reading';
  if (isReading && (file.counts === null || file.refusal !== null)) return <Reading file={file} />;
  // While an answer is tried the last reading stays, so that folds and focus stay where they are.
  return (
    <>
      {isReading ? <Progress file={file} /> : null}
      <Review file={file} />
    </>
  );
}

function Review({ file }: FileProps): JSX.Element {
  return (
    <>
      <FileHistory file={file} />
      <div className={styles['review']}>
        <div className={styles['reviewMain']}>
          <FileFacts file={file} />
          <FileQuestions file={file} />
          <RowReport file={file} />
        </div>
        <PlacePreview preview={file.preview} />
      </div>
      <FileMode file={file} />
      <div>
        <IssueList issues={file.issues} />
        <ColumnMapping file={file} />
        <FileReading file={file} />
        <SampleTable sample={file.sample} />
      </div>
    </>
  );
}

function Reading({ file }: FileProps): JSX.Element {
  const { t } = useText();
  const label = t('import.reading');
  return (
    <div className={styles['line']}>
      <span className={styles['words']} role="status">
        {label}
      </span>
      <Button onClick={() => removeFile(file.id)}>{t('import.reading.stop')}</Button>
      <Progress file={file} />
    </div>
  );
}

function Progress({ file }: FileProps): JSX.Element {
  const { t } = useText();
  return (
    <progress className={styles['progress']} value={file.progress} max={1} aria-label={t('import.reading')} />
  );
}

/** What is wrong with the file, and that nothing else changed. */
function Refusal({ file }: FileProps): JSX.Element | null {
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
