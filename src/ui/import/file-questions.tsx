import type { JSX } from 'react';
import { answerQuestion } from '../../actions/import.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { textOfCode } from '../../i18n/text.ts';
import { useText } from '../hooks/use-text.ts';
import { SelectField } from '../kit/field.tsx';
import { issueWords } from './issue-words.ts';
import styles from './import.module.css';

type Hint = Parameters<typeof answerQuestion>[1];

/** What the file leaves open; the best-ranked answer stands first and is used until another is chosen. */
export function FileQuestions({ file }: { readonly file: PendingFile }): JSX.Element | null {
  const { t, locale } = useText();
  if (file.questions.length === 0) return null;
  return (
    <div className={styles['questions']}>
      <p>
        <strong>{t('import.questions')}</strong>
      </p>
      {file.questions.map((question) => (
        <SelectField
          key={question.hint}
          label={
            textOfCode(locale, 'import.ask', question.hint, {}) ??
            issueWords(locale, question.code, { file: file.name }).text
          }
          value={question.answer ?? question.options[0]?.value ?? ''}
          options={question.options.map((option) => ({
            value: option.value,
            label: textOfCode(locale, `import.${question.hint}`, option.value, {}) ?? option.label,
          }))}
          onChange={(value) => void answerQuestion(file.id, question.hint as Hint, value)}
        />
      ))}
    </div>
  );
}
