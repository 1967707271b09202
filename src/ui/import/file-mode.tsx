import type { JSX } from 'react';
import { setImportMode } from '../../actions/import.ts';
import { importBlock, type PendingFile } from '../../state/import-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Icon } from '../kit/icon.tsx';
import { Segmented } from '../kit/segmented.tsx';
import styles from './import.module.css';

const MODES = ['merge', 'replace'] as const;

/** Whether the rows join what is there or take its place, and why the file cannot be stored as it is. */
export function FileMode({ file }: { readonly file: PendingFile }): JSX.Element {
  const { t } = useText();
  const block = importBlock(file);
  return (
    <>
      <div className={styles['mode']}>
        <Segmented
          label={t('import.mode')}
          value={file.mode}
          options={MODES.map((value) => ({ value, label: t(`import.mode.${value}`) }))}
          onChange={(mode) => setImportMode(file.id, mode)}
        />
        <span className={styles['note']}>{t(`import.mode.${file.mode}.words`)}</span>
      </div>
      {block === null ? null : (
        <p className={styles['refusal']} role="status">
          <Icon name="warning" />
          {t(`import.block.${block}`)}
        </p>
      )}
    </>
  );
}
