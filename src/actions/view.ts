import { measuresOf, type Measure, type Service } from '../domain/metric.ts';
import { OPERATORS, type OperatorId } from '../domain/operator.ts';
import { TECHNOLOGIES, type Technology } from '../domain/technology.ts';
import type { Vintage } from '../domain/unit.ts';
import { cameraStore, type Camera } from '../state/camera-store.ts';
import { datasetStore } from '../state/dataset-store.ts';
import { selectionStore } from '../state/selection-store.ts';
import { ports } from './ports.ts';
import { viewStore, type ToggleLayer, type ViewState } from '../state/view-store.ts';

export function setVintage(vintage: Vintage): void {
  viewStore.setState({ vintage });
  const { selected } = selectionStore.getState();
  if (selected?.kind === 'unit' && !selected.id.startsWith(`${vintage}:`)) {
    selectionStore.setState({ selected: null });
  }
}

/** Colours by another service, keeping the measure where that service has it. */
export function setService(service: Service): void {
  viewStore.setState(({ metric }) => {
    const measures = measuresOf(service);
    const measure = measures.includes(metric.measure) ? metric.measure : 'villages';
    return { metric: { service, measure } };
  });
}

export function setMeasure(measure: Measure): void {
  viewStore.setState(({ metric }) =>
    measuresOf(metric.service).includes(measure) ? { metric: { ...metric, measure } } : {},
  );
}

/** At least one technology stays on: a map of no technology at all has no meaning. */
export function toggleTechnology(technology: Technology): void {
  viewStore.setState(({ technologies }) => {
    const next = TECHNOLOGIES.filter((t) => technologies.includes(t) !== (t === technology));
    return next.length === 0 ? {} : { technologies: next };
  });
}

/** Switching the last operator off means all of them again. */
export function toggleOperator(operator: OperatorId): void {
  viewStore.setState((view) => {
    const all = operatorsInData();
    const chosen = view.operators ?? all;
    const next = all.filter((id) => chosen.includes(id) !== (id === operator));
    const operators = next.length === 0 || next.length === all.length ? null : next;
    return { operators, ...keepMinimum(view, operators) };
  });
}

export function chooseOnlyOperator(operator: OperatorId | null): void {
  viewStore.setState((view) => {
    const operators = operator === null ? null : [operator];
    return { operators, ...keepMinimum(view, operators) };
  });
}

export function setMinOperators(count: number): void {
  viewStore.setState(({ operators }) => {
    const most = (operators ?? operatorsInData()).length;
    return { minOperators: Math.max(1, Math.min(count, Math.max(1, most))) };
  });
}

export function toggleLayer(layer: ToggleLayer): void {
  viewStore.setState(({ layers }) => ({ layers: { ...layers, [layer]: !layers[layer] } }));
}

export function setCamera(camera: Camera): void {
  cameraStore.setState({ camera });
}

/** Whole levels in or out. */
export function zoomBy(steps: 1 | -1): void {
  ports().map.zoomBy(steps);
}

/** Operators that have a station, known ones first and in their fixed order. */
export function operatorsInData(): readonly OperatorId[] {
  const present = new Set(datasetStore.getState().dataset.stations.map((station) => station.operator));
  const known = OPERATORS.map(({ id }) => id).filter((id) => present.has(id));
  const others = [...present].filter((id) => !known.includes(id)).toSorted();
  return [...known, ...others];
}

function keepMinimum(view: ViewState, operators: readonly OperatorId[] | null): Partial<ViewState> {
  const most = (operators ?? operatorsInData()).length;
  return { minOperators: Math.max(1, Math.min(view.minOperators, most)) };
}
