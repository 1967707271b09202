import { useId, type JSX } from 'react';
import { answerQuestion, type AnswerHint } from '../../actions/import.ts';
import { textOfCode } from '../../i18n/text.ts';
import type { PendingFile, PendingOption, PendingQuestion } from '../../state/import-store.ts';
import { useText } from '../hooks/use-text.ts';
import { SelectField } from '../kit/field.tsx';
import { issueWords } from './issue-words.ts';
import styles from './import.module.css';

interface QuestionFieldProps {
  readonly file: PendingFile;
  readonly question: PendingQuestion;
}

/** One question with its answers: as cards where there is something to compare, as a list otherwise. */
export function QuestionField({ file, question }: QuestionFieldProps): JSX.Element {
  const { locale } = useText();
  const name = useId();
  const { hint, options } = question;
  const label =
    textOfCode(locale, 'import.ask', hint, {}) ?? issueWords(locale, question.code, { file: file.name }).text;
  const value = question.answer ?? options[0]?.value ?? '';
  const choose = (answer: string): void => void answerQuestion(file.id, hint as AnswerHint, answer);
  const isComparable = options.some(({ landing, preview }) => landing !== undefined || preview !== undefined);
  const labelOf = (option: PendingOption): string =>
    textOfCode(locale, `import.${hint}`, option.value, {}) ?? option.label;
  if (!isComparable) {
    const choices = options.map((option) => ({ value: option.value, label: labelOf(option) }));
    return <SelectField label={label} value={value} options={choices} onChange={choose} />;
  }
  return (
    <fieldset className={styles['choices']}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['choice']}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => choose(option.value)}
          />
          <span>{labelOf(option)}</span>
          <OptionFacts option={option} />
        </label>
      ))}
    </fieldset>
  );
}

/** Where the answer puts the rows, or how it makes cells read. */
function OptionFacts({ option }: { readonly option: PendingOption }): JSX.Element | null {
  const { t, percent } = useText();
  const { landing, preview } = option;
  if (landing !== undefined) {
    const province = t('import.landing.province', { share: percent(landing.insideProvince) });
    const commune =
      landing.insideNamedCommune === null
        ? null
        : t('import.landing.commune', { share: percent(landing.insideNamedCommune) });
    return (
      <span className={styles['note']}>
        {[commune, province].filter((part) => part !== null).join(' · ')}
      </span>
    );
  }
  if (preview === undefined || preview.length === 0) return null;
  return <span className={styles['note']}>{preview.map((cell) => `“${cell.trim()}”`).join('  ')}</span>;
}
