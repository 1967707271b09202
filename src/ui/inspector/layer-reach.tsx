import type { JSX } from 'react';
import { useText } from '../hooks/use-text.ts';
import { reachParameters, type Reach } from './reach-parameters.ts';
import styles from './inspector.module.css';

type Antenna = Reach['antennas'][number];

/** How far one cell layer reaches, whether that was given or computed, and from which figures. */
export function LayerReach({ reach }: { readonly reach: Reach }): JSX.Element {
  const text = useText();
  const { t, length } = text;
  return (
    <section className={styles['reach']}>
      <div className={styles['reachHead']}>
        <span className={styles['tag']}>{reach.technology}</span>
        <span>{reach.band}</span>
        {reach.bandAssumed ? <span className={styles['assumed']}>{t('inspector.assumed')}</span> : null}
        <span className={styles['reachRadius']}>{length(reach.radius)}</span>
      </div>
      <p className={styles['note']}>{t(`inspector.reach.${reach.source}`)}</p>
      {reach.antennas.length === 1 && reach.antennas[0]?.sector === null ? (
        <p>{t('inspector.omni')}</p>
      ) : (
        <SectorTable antennas={reach.antennas} />
      )}
      <details className={styles['details']}>
        <summary>{t('inspector.parameters')}</summary>
        <dl className={styles['pairs']}>
          {reachParameters(text, reach).map(({ label, value, assumed }) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>
                {label} {assumed ? <span className={styles['assumed']}>{t('inspector.assumed')}</span> : null}
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function SectorTable({ antennas }: { readonly antennas: readonly Antenna[] }): JSX.Element {
  const { t, number, length } = useText();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('inspector.azimuth')}</th>
          <th scope="col">{t('inspector.beamwidth')}</th>
          <th scope="col" className={styles['number']}>
            {t('inspector.antennaHeight')}
          </th>
          <th scope="col" className={styles['number']}>
            {t('inspector.radius')}
          </th>
        </tr>
      </thead>
      <tbody>
        {antennas.map((antenna, index) => (
          // Two sectors of a layer may point the same way, so their place is part of the key.
          <tr key={`${index}:${antenna.sector?.azimuth ?? ''}`}>
            <td>{number(antenna.sector?.azimuth ?? 0)}°</td>
            <td>{number(antenna.beamwidth)}°</td>
            <td className={styles['number']}>{number(antenna.antennaHeight, 1)} m</td>
            <td className={styles['number']}>{length(antenna.radius)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
