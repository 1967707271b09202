import type { JSX } from 'react';
import { TECHNOLOGIES, type Technology } from '../../domain/technology.ts';
import type { VillageRow, VillageServices } from '../../state/rows.ts';
import { OperatorMarks } from '../drawer/cells.tsx';
import { useText } from '../hooks/use-text.ts';
import { AnswerMark } from '../marks/answer-mark.tsx';
import { EvidenceMark } from '../marks/evidence-mark.tsx';
import { CardSection } from './card.tsx';
import styles from './inspector.module.css';

type Reported = VillageServices['reported'];

interface VillageMobileProps {
  readonly village: VillageRow;
  readonly reported: Reported;
}

/** Mobile per technology: computed beside reported, each under its own sign. */
export function VillageMobile({ village, reported }: VillageMobileProps): JSX.Element {
  const { t, date } = useText();
  const others = reported.filter(({ technology }) => !TECHNOLOGIES.some((known) => known === technology));
  return (
    <CardSection title={t('inspector.mobile')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('column.technologies')}</th>
            <th scope="col">
              <span className={styles['evidence']}>
                <EvidenceMark evidence="computed" />
                {t('evidence.computed')}
              </span>
            </th>
            <th scope="col">
              <span className={styles['evidence']}>
                <EvidenceMark evidence="reported" />
                {t('evidence.reported')}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {TECHNOLOGIES.map((technology) => (
            <tr key={technology}>
              <th scope="row">{technology}</th>
              <td>
                <Computed village={village} technology={technology} />
              </td>
              <td>
                <ReportedAnswer reported={reported.filter((entry) => entry.technology === technology)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.map((entry) => (
        <p key={`${entry.technology}${entry.asOf ?? ''}`} className={styles['evidence']}>
          <EvidenceMark evidence="reported" />
          {t('inspector.reportedAs', {
            technology: entry.technology,
            date: entry.asOf === null ? t('inspector.undated') : date(entry.asOf),
          })}
          <AnswerMark answer={entry.covered} />
        </p>
      ))}
      <p className={styles['note']}>{t('inspector.mobile.note')}</p>
    </CardSection>
  );
}

function Computed(props: { readonly village: VillageRow; readonly technology: Technology }): JSX.Element {
  const { covered, operators } = props.village;
  const serving = operators[props.technology];
  return (
    <span className={styles['evidence']}>
      <AnswerMark answer={covered[props.technology]} />
      {serving.length > 0 ? <OperatorMarks operators={serving} /> : null}
    </span>
  );
}

function ReportedAnswer({ reported }: { readonly reported: Reported }): JSX.Element {
  const { t, date } = useText();
  if (reported.length === 0) return <span className={styles['note']}>{t('inspector.notReported')}</span>;
  return (
    <>
      {reported.map((entry) => (
        <div key={entry.asOf ?? ''}>
          <AnswerMark answer={entry.covered} />{' '}
          <span className={styles['note']}>{entry.asOf === null ? '' : date(entry.asOf)}</span>
        </div>
      ))}
    </>
  );
}
