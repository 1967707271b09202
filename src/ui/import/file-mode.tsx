import type { JSX } from 'react';
import { setImportMode } from '../../actions/import.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Segmented } from '../kit/segmented.tsx';
import styles from './import.module.css';

const MODES = ['merge', 'replace'] as const;

/** Whether the rows join what is there or take its place. */
export function FileMode({ file }: { readonly file: PendingFile }): JSX.Element {
  const { t } = useText();
  return (
    <div className={styles['mode']}>
      <Segmented
        label={t('import.mode')}
        value={file.mode}
        options={MODES.map((value) => ({ value, label: t(`import.mode.${value}`) }))}
        onChange={(mode) => setImportMode(file.id, mode)}
      />
      <span className={styles['note']}>{t(`import.mode.${file.mode}.words`)}</span>
    </div>
  );
}
