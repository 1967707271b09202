import type { JSX } from 'react';
import type { PendingFile } from '../../state/import-store.ts';
import { textOfCode } from '../../i18n/text.ts';
import { useText } from '../hooks/use-text.ts';
import styles from './import.module.css';

/** What the reader recognised: kind, format, encoding, separator, coordinate system, which column is what. */
export function FileFacts({ file }: { readonly file: PendingFile }): JSX.Element {
  const { t, locale } = useText();
  const label = (fact: string): string => textOfCode(locale, 'import.fact', fact, {}) ?? fact;
  const value = (fact: string, text: string): string =>
    textOfCode(locale, `import.value.${fact}`, text, {}) ?? text;
  const kind = file.kind === null ? null : (textOfCode(locale, 'import.kind', file.kind, {}) ?? file.kind);
  const mapping = Object.entries(file.mapping);
  return (
    <>
      <div className={styles['facts']}>
        {kind === null ? null : (
          <span className={styles['fact']}>
            <b>{t('import.recognised')}</b> {kind}
          </span>
        )}
        {Object.entries(file.detected).map(([fact, text]) => (
          <span key={fact} className={styles['fact']}>
            <b>{label(fact)}</b> {value(fact, text)}
          </span>
        ))}
      </div>
      {mapping.length === 0 ? null : (
        <details className={styles['fold']}>
          <summary>{t('import.mapping', { count: mapping.length })}</summary>
          <div className={styles['facts']}>
            {mapping.map(([field, heading]) => (
              <span key={field} className={styles['fact']}>
                {heading} <b>→ {textOfCode(locale, 'import.field', field, {}) ?? field}</b>
              </span>
            ))}
          </div>
        </details>
      )}
    </>
  );
}
