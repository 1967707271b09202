import { useRef, type JSX } from 'react';
import { addFiles } from '../../actions/import.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import styles from './import.module.css';

/** For those who do not drag: a button that opens the system's file dialog. */
export function FilePicker({ className }: { readonly className: string }): JSX.Element {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={className}>
      <p>
        <strong>{t('import.drop')}</strong>
        <br />
        <span className={styles['note']}>{t('import.formats')}</span>
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => {
          void addFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('import.choose')}</Button>
    </div>
  );
}
