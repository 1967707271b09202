import type { JSX } from 'react';
import type { LonLat } from '../../domain/quantities.ts';
import { formatDegrees } from '../../i18n/format.ts';
import { useText } from '../hooks/use-text.ts';

/** WGS84 position as it is said: latitude first. */
export function Position({ position }: { readonly position: LonLat }): JSX.Element {
  const { t, locale } = useText();
  const [lon, lat] = position;
  return (
    <p>{t('inspector.position', { lat: formatDegrees(locale, lat), lon: formatDegrees(locale, lon) })}</p>
  );
}
