import type { JSX } from 'react';
import { useStore } from 'zustand';
import { cancelCheck, checkAllUnits, checkUnit } from '../../actions/turf-check.ts';
import { checkStore } from '../../state/check-store.ts';
import { selectCheckSummary, selectUnitCheck, type UnitCheck } from '../../state/select/check.ts';
import { scenarioService } from '../../state/select/scenario.ts';
import { selectUnit } from '../../state/select/units.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { CardSection } from '../inspector/card.tsx';
import { Button } from '../kit/button.tsx';
import { operatorWords } from '../ratio/rule-words.ts';
import styles from './check.module.css';

/** Thousandths of a percentage point are where the two engines part. */
const POINT_DIGITS = 4;
const SHARE_DIGITS = 4;

/** The area ratio of a commune once more from polygons, and of all communes in the background. */
export function TurfCheck({ unitId }: { readonly unitId: string }): JSX.Element {
  const { t } = useText();
  const snapshot = useSnapshot();
  const check = useStore(checkStore);
  const found = selectUnitCheck(snapshot, check, unitId);
  return (
    <CardSection title={t('check.title')}>
      <p className={styles['note']}>
        {t('check.about', {
          service: t(`service.${scenarioService(snapshot.view)}.long`),
          operators: operatorWords(t, snapshot.view),
        })}
      </p>
      {found === null ? null : <CheckFigures check={found} />}
      {found === null && check.runs.one === null ? (
        <Button onClick={() => void checkUnit(unitId)}>{t('check.one')}</Button>
      ) : null}
      {check.runs.one === null ? null : (
        <div className={styles['run']} role="status">
          <progress className={styles['track']} aria-label={t('check.running.one')} />
          <span className={styles['grow']}>{t('check.running.one')}</span>
          <Button onClick={() => cancelCheck('one')}>{t('check.cancel')}</Button>
        </div>
      )}
      <AllUnits />
      {check.hasFailed ? (
        <p role="alert" className={styles['failed']}>
          {t('check.failed')}
        </p>
      ) : null}
      <p className={styles['note']}>{t('check.model')}</p>
    </CardSection>
  );
}

function CheckFigures({ check }: { readonly check: UnitCheck }): JSX.Element {
  const { t, number } = useText();
  const percent = (share: number): string => `${number(share * 100, SHARE_DIGITS)}%`;
  return (
    <dl className={styles['figures']} data-difference={check.difference}>
      <dt>{t('check.exact')}</dt>
      <dd>{percent(check.exact)}</dd>
      <dt>{t('check.turf')}</dt>
      <dd>{percent(check.turf)}</dd>
      <dt>{t('check.difference')}</dt>
      <dd className={styles['difference']}>
        {t('check.points', { value: number(check.difference, POINT_DIGITS) })}
      </dd>
    </dl>
  );
}

/** The same for every commune in view: started, watched, stopped, and its largest difference. */
function AllUnits(): JSX.Element {
  const { t, number } = useText();
  const snapshot = useSnapshot();
  const check = useStore(checkStore);
  const { checked, total, worst } = selectCheckSummary(snapshot, check);
  const run = check.runs.all;
  return (
    <>
      {run === null ? (
        <Button disabled={checked === total} onClick={() => void checkAllUnits()}>
          {t('check.all')}
        </Button>
      ) : (
        <div className={styles['run']} role="status">
          <progress
            className={styles['track']}
            value={checked}
            max={total}
            aria-label={t('check.running.all', { done: checked, total })}
          />
          <span className={styles['grow']}>{t('check.running.all', { done: checked, total })}</span>
          <Button onClick={() => cancelCheck('all')}>{t('check.cancel')}</Button>
        </div>
      )}
      {worst === null || checked < 2 ? null : (
        <p data-worst={worst.difference}>
          {t('check.worst', {
            value: number(worst.difference, POINT_DIGITS),
            unit: selectUnit(snapshot, worst.id)?.name ?? worst.id,
            checked,
            total,
          })}
        </p>
      )}
    </>
  );
}
