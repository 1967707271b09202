import type { LonLat } from '../../domain/quantities.ts';
import { translator } from '../../i18n/text.ts';
import type {
  Basemap,
  LayerVisibility,
  MapFrame,
  MapPadding,
  MapTarget,
  MapWords,
  SiteMark,
} from '../../map/frame.ts';
import { memoizeLast } from '../../state/memo.ts';
import type { ScenarioState } from '../../state/scenario-store.ts';
import { numberOf, withScenario } from '../../state/select/scenario.ts';
import { selectVillages } from '../../state/select/villages.ts';
import type { Selected } from '../../state/selection-store.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import type { Locale, Theme } from '../../state/ui-store.ts';
import type { LayerVisibility as ViewLayers, Basemap as ViewBasemap } from '../../state/view-store.ts';
import { outlineAreas, unitAreas, unitFill } from './areas.ts';
import { coverageTint, type ScenarioShown } from './coverage.ts';
import { clusterMarks, hypotheticalMarks, loudspeakerMarks, siteMarks, villageMarks } from './marks.ts';

/** Panning stays in the surroundings of the province, so that no national extent is ever shown. */
const MAX_BOUNDS = [105.6, 10.2, 109.8, 14.4] as const;
const NONE: readonly never[] = [];

/** What the frame needs besides the snapshot. */
export interface FrameContext {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly padding: MapPadding;
  /** A place that is shown with its coordinates. */
  readonly place: LonLat | null;
  readonly selected: Selected | null;
  readonly hovered: Selected | null;
  readonly scenario: ScenarioState;
  /** The PMTiles file chosen in this visit. */
  readonly basemapFile: Blob | null;
}

/** Everything the map shows, made from state alone. Parts keep their identity while their inputs do. */
export function buildFrame(snapshot: Snapshot, context: FrameContext): MapFrame {
  const { view, rule } = snapshot;
  const { dataset } = snapshot.data;
  const scenario = shownScenario(context.scenario);
  const { stations, outcome } = scenario;
  // Colours and classes show the scenario; outlines, names and masts are the same with and without it.
  const shown = withScenario(snapshot, outcome) ?? snapshot;
  const hypothetical = hypotheticalMarks(stations, hypotheticalNames(context.locale));
  const masts = view.layers.sites ? siteMarks(dataset, rule.stationFilter, view.operators) : NONE;
  return {
    theme: context.theme,
    words: words(context.locale),
    basemap: basemap(view.basemap, context.basemapFile),
    maxBounds: MAX_BOUNDS,
    padding: context.padding,
    units: unitAreas(dataset, view.vintage),
    outlines: outlineAreas(dataset, view.vintage),
    fill: unitFill(shown, context.theme),
    villages: villageMarks(selectVillages(shown)),
    clusters: clusterMarks(shown),
    loudspeakers: loudspeakerMarks(dataset),
    sites: joinMarks(masts, hypothetical),
    coverage: coverageTint(snapshot, scenario),
    links: NONE,
    highlights: highlighted(context.place),
    selection: target(snapshot, context.selected),
    hover: target(snapshot, context.hovered),
    layers: visibility(view.layers, stations.length > 0),
  };
}

const highlighted = memoizeLast((place: LonLat | null): readonly LonLat[] =>
  place === null ? NONE : [place],
);

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

const NO_SCENARIO: ScenarioShown = { isOpen: false, stations: NONE, outcome: null };

/** A scenario that was left is not drawn. */
function shownScenario(scenario: ScenarioState): ScenarioShown {
  return scenario.isOpen ? scenario : NO_SCENARIO;
}

/** "GĐ 1": the short word and the station's number. */
const hypotheticalNames = memoizeLast(
  (locale: Locale) =>
    (id: string): string =>
      translator(locale)('whatIf.shortName', { number: numberOf(id) }),
);

const joinMarks = memoizeLast((masts: readonly SiteMark[], hypothetical: readonly SiteMark[]) =>
  hypothetical.length === 0 ? masts : [...masts, ...hypothetical],
);

const basemap = memoizeLast((chosen: ViewBasemap, file: Blob | null): Basemap => {
  if (chosen.kind !== 'pmtiles') return chosen;
  return file === null ? { kind: 'none' } : { kind: 'pmtiles', file, name: chosen.name };
});

/** Hypothetical stations are drawn even where the real masts are switched off. */
const visibility = memoizeLast((layers: ViewLayers, hasHypothetical: boolean): LayerVisibility => ({
  boundaries: true,
  labels: layers.labels,
  villages: layers.villages,
  clusters: layers.villages,
  sites: layers.sites || hasHypothetical,
  fibre: layers.fibre,
  loudspeakers: layers.loudspeakers,
  coverage: layers.coverage,
}));

/** On the map a station is found by its mast. */
function target(snapshot: Snapshot, selected: Selected | null): MapTarget | null {
  switch (selected?.kind) {
    case undefined:
      return null;
    case 'hypothetical':
      return { kind: 'site', id: selected.id };
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
