import type { JSX } from 'react';
import type { ImportOutcome, LayerOutcome } from '../../state/import-store.ts';
import { textOfCode } from '../../i18n/text.ts';
import { useText } from '../hooks/use-text.ts';
import { Icon } from '../kit/icon.tsx';
import { IssueList } from './issue-list.tsx';
import styles from './import.module.css';

const PARTS = ['added', 'changed', 'same', 'missing'] as const;
const LISTED = ['added', 'changed', 'missing'] as const;
const MOST_LISTED = 200;

/** What confirming did, per layer: counts, and which ones when asked. */
export function ImportOutcomeView({ outcome }: { readonly outcome: ImportOutcome }): JSX.Element {
  const { t, number, locale } = useText();
  const name = ({ layer }: LayerOutcome): string => textOfCode(locale, 'layer', layer, {}) ?? layer;
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
              <td>{name(layer)}</td>
              {PARTS.map((part) => (
                <td key={part} className={styles['number']}>
                  {number(part === 'same' ? layer.same : layer[part].length)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {outcome.layers.map((layer, index) => (
        <DiffLists key={`${index}:${layer.layer}`} layer={layer} name={name(layer)} />
      ))}
      {outcome.waiting === 0 ? null : (
        <p className={styles['notice']}>
          <Icon name="info" />
          {t('import.done.waiting', { count: outcome.waiting })}
        </p>
      )}
      <IssueList issues={outcome.issues} />
      <p className={styles['note']}>{t('import.done.words')}</p>
    </div>
  );
}

interface DiffListsProps {
  readonly layer: LayerOutcome;
  readonly name: string;
}

function DiffLists({ layer, name }: DiffListsProps): JSX.Element {
  const { t } = useText();
  const titleOf = (part: (typeof LISTED)[number]): string => {
    if (part !== 'missing') return t(`import.diff.${part}`);
    return layer.isReplaced ? t('import.diff.removed') : t('import.diff.kept');
  };
  return (
    <>
      {LISTED.filter((part) => layer[part].length > 0).map((part) => (
        <details key={part} className={styles['fold']}>
          <summary>{`${name}: ${titleOf(part)} (${layer[part].length})`}</summary>
          <ul className={styles['keys']}>
            {layer[part].slice(0, MOST_LISTED).map((key) => (
              <li key={key}>{key.replaceAll('|', ' · ')}</li>
            ))}
          </ul>
          {layer[part].length > MOST_LISTED ? (
            <p className={styles['note']}>
              {t('import.issues.more', { count: layer[part].length - MOST_LISTED })}
            </p>
          ) : null}
        </details>
      ))}
    </>
  );
}
