import type { JSX } from 'react';
import { answerQuestion, IMPORT_KINDS, type AnswerHint } from '../../actions/import.ts';
import { textOfCode } from '../../i18n/text.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { useText } from '../hooks/use-text.ts';
import { NumberField, SelectField } from '../kit/field.tsx';
import { QuestionField } from './question-field.tsx';
import styles from './import.module.css';

const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1258', 'tcvn3', 'vni', 'windows-1252'] as const;
const DELIMITERS = [',', ';', '\t', '|'] as const;
const DECIMALS = [',', '.'] as const;
const TEXT_FORMATS: ReadonlySet<string> = new Set(['csv', 'drive-log', 'opencellid']);
const TABLE_FORMATS: ReadonlySet<string> = new Set([...TEXT_FORMATS, 'xlsx', 'xls', 'html-table']);
const LAST_HEADER_ROW = 200;

/** Overrules what was recognised: kind, encoding, separator, header row, decimal mark. */
export function FileReading({ file }: { readonly file: PendingFile }): JSX.Element {
  const { t, locale } = useText();
  const { format = '', encoding, delimiter, headerRow, decimal } = file.detected;
  const isText = TEXT_FORMATS.has(format);
  const kinds = IMPORT_KINDS.map((kind) => ({
    value: kind,
    label: textOfCode(locale, 'import.kind', kind, {}) ?? kind,
  }));
  const settled = file.questions.filter(({ isOpen, hint }) => !isOpen && hint !== 'kind');
  const isKindAsked = file.questions.some(({ isOpen, hint }) => isOpen && hint === 'kind');
  const none = { value: '', label: t('import.kind.none') };
  return (
    <details className={styles['fold']} open={file.kind === null}>
      <summary>{t('import.reading.change')}</summary>
      <div className={styles['foldBody']}>
        <p className={styles['note']}>{t('import.reading.words')}</p>
        <div className={styles['mapping']}>
          {isKindAsked ? null : (
            <SelectField
              label={t('import.ask.kind')}
              value={file.kind ?? ''}
              options={file.kind === null ? [none, ...kinds] : kinds}
              onChange={(kind) => void answerQuestion(file.id, 'kind', kind)}
            />
          )}
          {isText ? (
            <>
              <Choice file={file} hint="encoding" value={encoding} options={ENCODINGS} />
              <Choice file={file} hint="delimiter" value={delimiter} options={DELIMITERS} />
            </>
          ) : null}
          {TABLE_FORMATS.has(format) ? (
            <>
              <Choice file={file} hint="decimal" value={decimal} options={DECIMALS} />
              <NumberField
                label={t('import.fact.headerRow')}
                unit=""
                value={Number(headerRow ?? 1)}
                min={1}
                max={LAST_HEADER_ROW}
                onCommit={(row) => void answerQuestion(file.id, 'headerRow', String(row))}
              />
            </>
          ) : null}
        </div>
        {settled.map((question) => (
          <QuestionField key={question.hint} file={file} question={question} />
        ))}
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly file: PendingFile;
  readonly hint: Extract<AnswerHint, 'encoding' | 'delimiter' | 'decimal'>;
  readonly value: string | undefined;
  readonly options: readonly string[];
}

/** The known answers, with what was detected among them even when it is an unusual one. */
function Choice({ file, hint, value, options }: ChoiceProps): JSX.Element {
  const { t, locale } = useText();
  const known = value === undefined || options.includes(value) ? options : [value, ...options];
  const choices = known.map((option) => ({
    value: option,
    label: textOfCode(locale, `import.${hint}`, option, {}) ?? option,
  }));
  const none = { value: '', label: t('import.reading.undecided') };
  return (
    <SelectField
      label={t(`import.fact.${hint}`)}
      value={value ?? ''}
      options={value === undefined ? [none, ...choices] : choices}
      onChange={(answer) => void answerQuestion(file.id, hint, answer)}
    />
  );
}
