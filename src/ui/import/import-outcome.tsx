import type { JSX } from 'react';
import type { ImportOutcome } from '../../state/import-store.ts';
import { textOfCode } from '../../i18n/text.ts';
import { useText } from '../hooks/use-text.ts';
import { Icon } from '../kit/icon.tsx';
import { IssueList } from './issue-list.tsx';
import styles from './import.module.css';

const PARTS = ['added', 'changed', 'same', 'missing'] as const;

/** What confirming did, per layer. */
export function ImportOutcomeView({ outcome }: { readonly outcome: ImportOutcome }): JSX.Element {
  const { t, number, locale } = useText();
  return (
    <div className={styles['done']}>
      <p className={styles['doneTitle']}>
        <Icon name="check" size={20} />
        {t('import.done')}
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('import.layer')}</th>
            {PARTS.map((part) => (
              <th key={part} scope="col" className={styles['number']}>
                {t(`import.diff.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcome.layers.map((layer, index) => (
            <tr key={`${index}:${layer.layer}`}>
              <td>{textOfCode(locale, 'layer', layer.layer, {}) ?? layer.layer}</td>
              {PARTS.map((part) => (
                <td key={part} className={styles['number']}>
                  {number(layer[part])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <IssueList issues={outcome.issues} />
      <p className={styles['note']}>{t('import.done.words')}</p>
    </div>
  );
}
