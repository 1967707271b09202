import type { JSX } from 'react';
import { useText } from '../hooks/use-text.ts';
import styles from './what-if.module.css';

/** Stands beside everything that does not exist. */
export function HypotheticalTag(): JSX.Element {
  const { t } = useText();
  return <span className={styles['tag']}>{t('whatIf.tag')}</span>;
}
