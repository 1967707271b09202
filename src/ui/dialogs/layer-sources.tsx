import type { JSX } from 'react';
import { useStore } from 'zustand';
import type { LayerKind, LayerSource } from '../../domain/dataset.ts';
import { datasetStore } from '../../state/dataset-store.ts';
import { textOfCode } from '../../i18n/text.ts';
import { useText } from '../hooks/use-text.ts';
import { issueWords } from '../import/issue-words.ts';
import { cx } from '../kit/cx.ts';
import styles from './dialogs.module.css';

const LAYERS: readonly LayerKind[] = [
  'boundaries-2023',
  'boundaries-2025',
  'crosswalk',
  'villages',
  'stations',
  'fibre',
  'loudspeakers',
  'reported',
  'indicators',
];

export function LayerSources(): JSX.Element {
  const { t } = useText();
  const sources = useStore(datasetStore, (state) => state.dataset.sources);
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('sources.layer')}</th>
            <th scope="col">{t('sources.file')}</th>
            <th scope="col">{t('sources.asOf')}</th>
            <th scope="col">{t('sources.rows')}</th>
            <th scope="col">{t('sources.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {LAYERS.map((layer) => (
            <LayerLine key={layer} layer={layer} source={sources[layer]} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LayerLineProps {
  readonly layer: LayerKind;
  readonly source: LayerSource | undefined;
}

function LayerLine({ layer, source }: LayerLineProps): JSX.Element {
  const { t, date, dateTime } = useText();
  if (source === undefined) {
    return (
      <tr>
        <td>{t(`layer.${layer}`)}</td>
        <td colSpan={4} className={styles['note']}>
          {t('missing.title')}
        </td>
      </tr>
    );
  }
  const { counts } = source;
  return (
    <tr>
      <td>{t(`layer.${layer}`)}</td>
      <td>
        {source.fileName}
        <br />
        <span className={styles['note']} title={source.sha256}>
          SHA-256 {source.sha256.slice(0, 12)}
          {source.note === '' ? '' : ` · ${source.note}`}
        </span>
        <Decisions decisions={source.decisions} />
      </td>
      <td>
        {source.asOf === null ? t('ratio.source.undated') : date(source.asOf)}
        {source.importedAt === null ? null : (
          <>
            <br />
            <span className={styles['note']}>
              {t('sources.imported', { when: dateTime(source.importedAt) })}
            </span>
          </>
        )}
      </td>
      <td className={styles['counts']}>
        {t('sources.accepted', { accepted: counts.accepted + counts.corrected, rows: counts.rows })}
        <br />
        <span className={styles['note']}>
          {t('sources.others', {
            corrected: counts.corrected,
            rejected: counts.rejected,
            skipped: counts.skipped,
          })}
        </span>
      </td>
      <td>
        <span className={source.synthetic ? styles['synthetic'] : styles['real']}>
          {source.synthetic ? t('sources.synthetic') : t('sources.real')}
        </span>
      </td>
    </tr>
  );
}

/** How the file was read: what was recognised as name=value, and the codes of what was asked. */
function Decisions({ decisions }: { readonly decisions: readonly string[] }): JSX.Element | null {
  const { t, locale } = useText();
  if (decisions.length === 0) return null;
  const wordsOf = (decision: string): string => {
    const [fact = '', ...rest] = decision.split('=');
    const value = rest.join('=');
    if (value === '') return issueWords(locale, fact, {}).text;
    const label = textOfCode(locale, 'import.fact', fact, {}) ?? fact;
    return `${label}: ${textOfCode(locale, `import.${fact}`, value, {}) ?? value}`;
  };
  return (
    <details className={cx(styles['note'], styles['decisions'])}>
      <summary>{t('sources.decisions')}</summary>
      <ul>
        {decisions.map((decision) => (
          <li key={decision}>{wordsOf(decision)}</li>
        ))}
      </ul>
    </details>
  );
}
