import { useState, type JSX } from 'react';
import { useStore } from 'zustand';
import { removeVersion, restoreVersion } from '../../actions/data.ts';
import { datasetStore } from '../../state/dataset-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import styles from './dialogs.module.css';

/** Earlier states of the data, each of which can be made current again. */
export function VersionList(): JSX.Element {
  const { t, dateTime } = useText();
  const { versions, versionId } = useStore(datasetStore);
  if (versions.length === 0) return <p className={styles['note']}>{t('sources.versions.none')}</p>;
  return (
    <ul className={styles['versions']}>
      {versions
        .toSorted((a, b) => b.id - a.id)
        .map((version) => (
          <li key={version.id} className={styles['version']}>
            <span className={styles['versionName']}>
              {t('sources.version', { id: version.id, when: dateTime(version.createdAt) })}
              <br />
              <span className={styles['note']}>
                {t('sources.version.changed', { files: version.files.join(', '), changed: version.changed })}
              </span>
            </span>
            {version.id === versionId ? (
              <span className={styles['real']}>{t('sources.version.current')}</span>
            ) : (
              <VersionButtons id={version.id} />
            )}
          </li>
        ))}
    </ul>
  );
}

/** Removing is asked twice: it is the one thing here that cannot be taken back. */
function VersionButtons({ id }: { readonly id: number }): JSX.Element {
  const { t } = useText();
  const [isSure, setSure] = useState(false);
  return (
    <>
      <Button onClick={() => void restoreVersion(id)}>{t('sources.version.restore')}</Button>
      <Button onClick={() => (isSure ? void removeVersion(id) : setSure(true))}>
        {isSure ? t('sources.version.remove.sure') : t('sources.version.remove')}
      </Button>
    </>
  );
}
