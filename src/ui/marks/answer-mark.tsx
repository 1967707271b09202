import type { JSX } from 'react';
import { Icon } from '../kit/icon.tsx';
import { useText } from '../hooks/use-text.ts';
import styles from './answer-mark.module.css';

/** Yes, no or not known, in a sign and a word; not known is never shown as no. */
export function AnswerMark(props: {
  readonly answer: boolean | null;
  readonly wordless?: boolean;
}): JSX.Element {
  const { t } = useText();
  const { answer } = props;
  const word = answer === null ? t('answer.unknown') : answer ? t('answer.yes') : t('answer.no');
  const tone = answer === null ? 'unknown' : answer ? 'yes' : 'no';
  return (
    <span className={styles[tone]}>
      {answer === null ? (
        <span aria-hidden="true">?</span>
      ) : (
        <Icon name={answer ? 'check' : 'close'} size={14} />
      )}
      <span className={props.wordless === true ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}
