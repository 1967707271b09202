import { useEffect, type JSX } from 'react';
import { useStore } from 'zustand';
import { dismissNotice } from '../../actions/shell.ts';
import { uiStore, type Notice } from '../../state/ui-store.ts';
import { useText } from '../hooks/use-text.ts';
import { codeWords } from '../hooks/code-words.ts';
import { IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { cx } from '../kit/cx.ts';
import styles from './notices.module.css';

const READING_TIME_MS = 7000;

/** Messages that pass by. Errors stay until they are closed. */
export function Notices(): JSX.Element {
  const notices = useStore(uiStore, (state) => state.notices);
  return (
    <div className={styles['stack']} role="status" aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }): JSX.Element {
  const { t, locale } = useText();
  const { id, tone } = notice;
  useEffect(() => {
    if (tone === 'error') return undefined;
    const timer = setTimeout(() => dismissNotice(id), READING_TIME_MS);
    return () => clearTimeout(timer);
  }, [id, tone]);
  return (
    <div className={styles['notice']}>
      <span className={cx(styles[tone])}>
        <Icon name={tone === 'error' ? 'warning' : tone === 'success' ? 'check' : 'info'} />
      </span>
      <span className={styles['words']}>{codeWords(locale, 'notice', notice.code, notice.params)}</span>
      <IconButton icon="close" label={t('shell.close')} onClick={() => dismissNotice(id)} />
    </div>
  );
}
