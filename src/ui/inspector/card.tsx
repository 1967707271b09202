import { useId, type JSX, type ReactNode } from 'react';
import styles from './inspector.module.css';

interface CardSectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function CardSection({ title, aside, children }: CardSectionProps): JSX.Element {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['sectionHead']}>
        <h3 id={id} className={styles['sectionTitle']}>
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

interface CardHeadProps {
  readonly title: string;
  readonly mark?: ReactNode;
  readonly crumbs?: ReactNode;
  readonly children: ReactNode;
}

/** What it is, where it is, and the figures that describe it. */
export function CardHead({ title, mark, crumbs, children }: CardHeadProps): JSX.Element {
  return (
    <header className={styles['head']}>
      {crumbs}
      <h2 className={styles['title']}>
        {mark}
        {title}
      </h2>
      <div className={styles['facts']}>{children}</div>
    </header>
  );
}
