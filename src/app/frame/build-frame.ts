import { translator } from '../../i18n/text.ts';
import type { Basemap, LayerVisibility, MapFrame, MapTarget, MapWords } from '../../map/frame.ts';
import { memoizeLast } from '../../state/memo.ts';
import { selectVillages } from '../../state/select/villages.ts';
import type { Selected } from '../../state/selection-store.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import type { Locale, Theme } from '../../state/ui-store.ts';
import type { LayerVisibility as ViewLayers, Basemap as ViewBasemap } from '../../state/view-store.ts';
import { outlineAreas, unitAreas, unitFill } from './areas.ts';
import { coverageTint } from './coverage.ts';
import { clusterMarks, loudspeakerMarks, siteMarks, villageMarks } from './marks.ts';

/** Panning stays in the surroundings of the province, so that no national extent is ever shown. */
const MAX_BOUNDS = [106.4, 11.0, 109.0, 13.6] as const;
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 } as const;
const NONE: readonly never[] = [];

/** What the frame needs besides the snapshot. */
export interface FrameContext {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly selected: Selected | null;
  readonly hovered: Selected | null;
  /** The PMTiles file chosen in this visit. */
  readonly basemapFile: Blob | null;
}

/** Everything the map shows, made from state alone. Parts keep their identity while their inputs do. */
export function buildFrame(snapshot: Snapshot, context: FrameContext): MapFrame {
  const { view, rule } = snapshot;
  const { dataset } = snapshot.data;
  return {
    theme: context.theme,
    words: words(context.locale),
    basemap: basemap(view.basemap, context.basemapFile),
    maxBounds: MAX_BOUNDS,
    padding: NO_PADDING,
    units: unitAreas(dataset, view.vintage),
    outlines: outlineAreas(dataset, view.vintage),
    fill: unitFill(snapshot, context.theme),
    villages: villageMarks(selectVillages(snapshot)),
    clusters: clusterMarks(snapshot),
    loudspeakers: loudspeakerMarks(dataset),
    sites: siteMarks(dataset, rule.stationFilter, view.operators),
    coverage: coverageTint(snapshot),
    links: NONE,
    highlights: NONE,
    selection: target(snapshot, context.selected),
    hover: target(snapshot, context.hovered),
    layers: visibility(view.layers),
  };
}

const words = memoizeLast((locale: Locale): MapWords => {
  const t = translator(locale);
  return {
    title: t('map.title'),
    attribution: t('map.attribution'),
    hypothetical: t('map.hypothetical'),
    metres: 'm',
    kilometres: 'km',
  };
});

const basemap = memoizeLast((chosen: ViewBasemap, file: Blob | null): Basemap => {
  if (chosen.kind !== 'pmtiles') return chosen;
  return file === null ? { kind: 'none' } : { kind: 'pmtiles', file, name: chosen.name };
});

const visibility = memoizeLast((layers: ViewLayers): LayerVisibility => ({
  boundaries: true,
  labels: layers.labels,
  villages: layers.villages,
  clusters: layers.villages,
  sites: layers.sites,
  fibre: layers.fibre,
  loudspeakers: layers.loudspeakers,
  coverage: layers.coverage,
}));

/** On the map a station is found by its mast. */
function target(snapshot: Snapshot, selected: Selected | null): MapTarget | null {
  switch (selected?.kind) {
    case undefined:
    case 'hypothetical':
      return null;
    case 'station': {
      const station = snapshot.data.dataset.stations.find(({ id }) => id === selected.id);
      return station ? { kind: 'site', id: station.siteId } : null;
    }
    case 'unit':
    case 'village':
    case 'site':
      return { kind: selected.kind, id: selected.id };
  }
}
