import { group } from 'd3-array';
import { countBits } from '../../compute/coverage/selections.ts';
import { operatorsServing, type ServingIndex } from '../../compute/coverage/serving.ts';
import { takesPart } from '../../compute/coverage/footprints.ts';
import type { FootprintBatch, FootprintMask } from '../../compute/coverage/batch.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { OperatorId } from '../../domain/operator.ts';
import type { StationFilter } from '../../domain/selection.ts';
import type { HypotheticalStation } from '../../domain/scenario.ts';
import type { Station } from '../../domain/station.ts';
import type {
  ClusterMark,
  LoudspeakerMark,
  MarkStep,
  SiteMark,
  SiteTenant,
  VillageMark,
} from '../../map/frame.ts';
import { memoizeLast } from '../../state/memo.ts';
import type { VillageRow } from '../../state/rows.ts';
import { maskFor } from '../../state/select/masks.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import { keepEqual } from './keep-equal.ts';

/** People from which a village is drawn one and two steps larger. */
const SIZE_STEPS = [800, 1600] as const;

export function villageMarks(rows: readonly VillageRow[]): readonly VillageMark[] {
  return keepVillages(buildVillages(rows));
}

const keepVillages = keepEqual<VillageMark>();

const buildVillages = memoizeLast((rows: readonly VillageRow[]): readonly VillageMark[] =>
  rows.flatMap((row) => {
    const { position } = row;
    if (position === null) return [];
    return [
      {
        id: row.id,
        name: row.name,
        position,
        class: row.villageClass,
        size: sizeStep(row.population),
        evidence: 'computed' as const,
        samples: 1 as const,
        fibre: row.ftth,
      },
    ];
  }),
);

/** Outlying groups of houses, with whether the selection serves them. */
export function clusterMarks(snapshot: Snapshot): readonly ClusterMark[] {
  const { batch, serving } = snapshot.results;
  const mask = batch === null ? null : maskFor(batch, snapshot.view, 'any');
  const least = snapshot.view.minOperators;
  return keepClusters(buildClusters(snapshot.data.dataset, batch, serving, maskKey(mask, least)));
}

const keepClusters = keepEqual<ClusterMark>();

const buildClusters = memoizeLast(
  (
    { villages }: Dataset,
    batch: FootprintBatch | null,
    serving: ServingIndex | null,
    key: string,
  ): readonly ClusterMark[] => {
    const { mask, least } = fromMaskKey(key);
    return villages.flatMap((village, index) =>
      village.clusters.map(({ position }, cluster) => ({
        id: `${village.id}#${cluster}`,
        position,
        served: clusterServed(index, cluster),
      })),
    );

    function clusterServed(village: number, cluster: number): boolean | null {
      if (batch === null || serving === null || village >= serving.villageCount) return null;
      const first = (serving.villagePointStart[village] ?? 0) + (serving.hasCentre[village] ?? 0);
      return countBits(operatorsServing(serving, batch, first + cluster, mask)) >= least;
    }
  },
);

export const loudspeakerMarks = memoizeLast((dataset: Dataset): readonly LoudspeakerMark[] =>
  dataset.loudspeakerClusters.flatMap(({ id, position, state }) =>
    position === null ? [] : [{ id, position, state }],
  ),
);

export const siteMarks = memoizeLast(
  (dataset: Dataset, filter: StationFilter, operators: readonly OperatorId[] | null): readonly SiteMark[] => {
    const bySite = group(
      dataset.stations.filter(
        (station) => takesPart(station, filter) && (operators?.includes(station.operator) ?? true),
      ),
      ({ siteId }) => siteId,
    );
    return dataset.sites.flatMap((site) => {
      const stations = bySite.get(site.id);
      if (stations === undefined) return [];
      return [
        {
          id: site.id,
          name: site.code ?? stations[0]?.code ?? site.id,
          position: site.position,
          tenants: tenantsOf(stations),
          stations: stations.length,
          draggable: false,
        },
      ];
    });
  },
);

/** Stations that do not exist: dashed, named, and to be moved by hand. */
export const hypotheticalMarks = memoizeLast(
  (stations: readonly HypotheticalStation[], nameOf: (id: string) => string): readonly SiteMark[] =>
    stations.map(({ id, station }) => ({
      id,
      name: nameOf(id),
      position: station.position,
      tenants: [{ operator: station.operator, status: 'hypothetical' as const }],
      stations: 1,
      draggable: true,
    })),
);

function tenantsOf(stations: readonly Station[]): readonly SiteTenant[] {
  const tenants = stations.map(({ operator, status }): SiteTenant => {
    return { operator, status: status === 'planned' ? 'planned' : 'active' };
  });
  const unique = new Map(tenants.map((tenant) => [`${tenant.operator} ${tenant.status}`, tenant]));
  return [...unique.values()].toSorted((a, b) => a.operator.localeCompare(b.operator));
}

function sizeStep(population: number | null): MarkStep {
  if (population === null || population < SIZE_STEPS[0]) return 1;
  return population < SIZE_STEPS[1] ? 2 : 3;
}

/** A mask by value, so that an equal mask does not rebuild the marks. */
function maskKey(mask: FootprintMask | null, least: number): string {
  return `${mask?.technologies ?? 0} ${mask?.operators ?? 0} ${least}`;
}

function fromMaskKey(key: string): { readonly mask: FootprintMask; readonly least: number } {
  const [technologies = 0, operators = 0, least = 1] = key.split(' ').map(Number);
  return { mask: { technologies, operators }, least };
}
