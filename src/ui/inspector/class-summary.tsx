import type { JSX } from 'react';
import { VILLAGE_CLASS_COLOURS } from '../../domain/palette.ts';
import { VILLAGE_CLASSES, type VillageClass } from '../../domain/rule.ts';
import { useText } from '../hooks/use-text.ts';
import { VillageMark } from '../marks/village-mark.tsx';
import styles from './inspector.module.css';

/** How many villages are in each class, as one bar and in figures. */
export function ClassSummary(props: {
  readonly classes: Readonly<Record<VillageClass, number>>;
}): JSX.Element {
  const { t, number } = useText();
  return (
    <>
      <div className={styles['classes']} aria-hidden="true">
        {VILLAGE_CLASSES.filter((c) => props.classes[c] > 0).map((c) => (
          <span key={c} style={{ flex: props.classes[c], background: VILLAGE_CLASS_COLOURS[c] }} />
        ))}
      </div>
      <ul className={styles['classList']}>
        {VILLAGE_CLASSES.map((villageClass) => (
          <li key={villageClass} className={styles['classItem']} title={t(`class.${villageClass}.meaning`)}>
            <VillageMark villageClass={villageClass} />
            {t(`class.${villageClass}`)}
            <strong>{number(props.classes[villageClass])}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
