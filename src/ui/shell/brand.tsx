import type { JSX } from 'react';
import { useText } from '../hooks/use-text.ts';
import styles from './header.module.css';

/** Three arcs over a mast. */
export function Brand({ withName }: { readonly withName: boolean }): JSX.Element {
  const { t } = useText();
  return (
    <h1 className={styles['brand']}>
      <svg
        className={styles['logo']}
        width="22"
        height="22"
        viewBox="0 0 22 22"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M11 12v8M7.6 14.4a4.8 4.8 0 1 1 6.8 0M4.6 17.4a9 9 0 1 1 12.8 0" />
        <circle cx="11" cy="11" r="1.6" fill="currentColor" stroke="none" />
      </svg>
      <span className={withName ? undefined : 'visually-hidden'}>{t('shell.brand')}</span>
    </h1>
  );
}
