import type { JSX } from 'react';
import type { PendingFile } from '../../state/import-store.ts';
import { textOfCode } from '../../i18n/text.ts';
import { useText } from '../hooks/use-text.ts';
import styles from './import.module.css';

/** What the reader recognised: kind, format, encoding, separator, coordinate system. */
export function FileFacts({ file }: { readonly file: PendingFile }): JSX.Element {
  const { t, locale } = useText();
  const label = (fact: string): string => textOfCode(locale, 'import.fact', fact, {}) ?? fact;
  const value = (fact: string, text: string): string =>
    textOfCode(locale, `import.${fact}`, text, {}) ?? text;
  const kind = file.kind === null ? t('import.kind.none') : value('kind', file.kind);
  return (
    <div className={styles['facts']}>
      <span className={styles['fact']}>
        <b>{t('import.recognised')}</b> {kind}
      </span>
      {Object.entries(file.detected).map(([fact, text]) => (
        <span key={fact} className={styles['fact']}>
          <b>{label(fact)}</b> {value(fact, text)}
        </span>
      ))}
    </div>
  );
}
