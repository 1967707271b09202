import type { VillageRow } from '../../state/rows.ts';
import type { Text } from '../hooks/use-text.ts';

/** Which case of the rule applied to a village, with the figures it was decided by. */
export function villageReason({ t, percent }: Text, village: VillageRow): string {
  const { classReason: reason, classFigures: figures } = village;
  if (figures === null) return t('reason.not-computed');
  const share = percent(figures.areaShare ?? 0);
  const needed = percent(figures.areaNeeded ?? 0);
  switch (reason) {
    case 'centre-unserved':
      return t('reason.centre-unserved', {
        present: figures.centreOperators ?? 0,
        needed: figures.operatorsNeeded,
      });
    case 'clusters-unserved':
      return t('reason.clusters-unserved', { served: figures.clustersServed, clusters: figures.clusters });
    case 'all-served':
      return t('reason.all-served', { clusters: figures.clusters });
    case 'settlement-below':
    case 'settlement-reached':
    case 'settlement-reached-points-unserved':
      return t(`reason.${reason}`, { share, needed });
    case 'no-stations':
    case 'no-centre':
    case 'centre-served-no-clusters-known':
    case 'no-settlement':
    case 'settlement-unserved':
    case 'not-computed':
      return t(`reason.${reason}`);
  }
}
