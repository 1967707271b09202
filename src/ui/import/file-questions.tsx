import type { JSX } from 'react';
import type { PendingFile } from '../../state/import-store.ts';
import { useText } from '../hooks/use-text.ts';
import { QuestionField } from './question-field.tsx';
import styles from './import.module.css';

/** What the file leaves open; the best-ranked answer stands first and is used until another is chosen. */
export function FileQuestions({ file }: { readonly file: PendingFile }): JSX.Element | null {
  const { t } = useText();
  const open = file.questions.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return null;
  return (
    <div className={styles['questions']}>
      <p>
        <strong>{t('import.questions')}</strong>
      </p>
      {open.map((question) => (
        <QuestionField key={question.hint} file={file} question={question} />
      ))}
    </div>
  );
}
