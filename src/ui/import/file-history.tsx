import type { JSX } from 'react';
import { applyTemplate, forgetTemplate } from '../../actions/import.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import styles from './import.module.css';

/** What is known from before: the same file, or how one with the same headings was read. */
export function FileHistory({ file }: { readonly file: PendingFile }): JSX.Element | null {
  const { t, dateTime } = useText();
  const { importedBefore, template } = file;
  if (importedBefore === null && template === null) return null;
  return (
    <>
      {importedBefore === null ? null : (
        <p className={styles['notice']}>
          <Icon name="info" />
          {importedBefore === ''
            ? t('import.before.bundled')
            : t('import.before', { when: dateTime(importedBefore) })}
        </p>
      )}
      {template === null ? null : (
        <div className={styles['notice']}>
          <Icon name="table" />
          <span className={styles['words']}>
            {t(template.isUsed ? 'import.template.used' : 'import.template', { name: template.name })}
          </span>
          <Button onClick={() => void applyTemplate(file.id, !template.isUsed)}>
            {template.isUsed ? t('import.template.drop') : t('import.template.use')}
          </Button>
          <Button look="link" onClick={() => void forgetTemplate(file.id)}>
            {t('import.template.forget')}
          </Button>
        </div>
      )}
    </>
  );
}
