import { useState, type JSX } from 'react';
import { mapField } from '../../actions/import.ts';
import type { PendingField, PendingFile } from '../../state/import-store.ts';
import { textOfCode } from '../../i18n/text.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import styles from './import.module.css';

/** Which column each field is read from; every choice reads the file again. */
export function ColumnMapping({ file }: { readonly file: PendingFile }): JSX.Element | null {
  const { t } = useText();
  const [showsAll, setShowsAll] = useState(false);
  const headings = [...new Set(file.headers)].filter((heading) => heading !== '');
  if (file.fields.length === 0 || headings.length === 0) return null;
  const mapped = file.fields.filter(({ heading }) => heading !== null);
  const used = new Set(mapped.map(({ heading }) => heading));
  const unused = headings.filter((heading) => !used.has(heading));
  const free = file.fields.length - mapped.length;
  return (
    <details className={styles['fold']}>
      <summary>{t('import.mapping', { count: mapped.length, columns: headings.length })}</summary>
      <div className={styles['foldBody']}>
        <p className={styles['note']}>{t('import.mapping.words')}</p>
        <div className={styles['mapping']}>
          {(showsAll ? file.fields : mapped).map((field) => (
            <FieldSelect key={field.field} file={file} field={field} headings={headings} />
          ))}
        </div>
        {free === 0 ? null : (
          <Button look="link" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('import.mapping.fewer') : t('import.mapping.more', { count: free })}
          </Button>
        )}
        {unused.length === 0 ? null : (
          <div className={styles['facts']}>
            <span>{t('import.mapping.unused')}</span>
            {unused.map((heading) => (
              <span key={heading} className={styles['fact']}>
                {heading}
              </span>
            ))}
          </div>
        )}
      </div>
    </details>
  );
}

interface FieldSelectProps {
  readonly file: PendingFile;
  readonly field: PendingField;
  readonly headings: readonly string[];
}

function FieldSelect({ file, field, headings }: FieldSelectProps): JSX.Element {
  const { t, locale } = useText();
  const none = { value: '', label: t('import.mapping.none') };
  return (
    <SelectField
      label={textOfCode(locale, 'import.field', field.field, {}) ?? field.field}
      value={field.heading ?? ''}
      options={[none, ...headings.map((heading) => ({ value: heading, label: heading }))]}
      onChange={(heading) => void mapField(file.id, field.field, heading)}
    />
  );
}
