import type { MapFrame, MapTarget, UnitArea, UnitFill } from './frame.ts';

/** Feature-state of one unit; a missing colour leaves the plain ground. */
export interface UnitState {
  readonly colour: string | null;
  readonly noData: boolean;
  readonly selected: boolean;
  readonly hover: boolean;
}

/**
 * State of every unit, by the index that is its feature's number. `hovered` is what the pointer is over; the
 * frame's own hover (a table row) counts as well.
 */
export function unitStates(frame: MapFrame, hovered: MapTarget | null): readonly UnitState[] {
  const { units, fill, selection, hover } = frame;
  return units.map((unit) => ({
    ...unitColour(unit, fill),
    selected: isUnit(selection, unit),
    hover: isUnit(hover, unit) || isUnit(hovered, unit),
  }));
}

/** Indices whose state differs; all of them when the units themselves were replaced. */
export function changedStates(
  previous: readonly UnitState[] | null,
  next: readonly UnitState[],
): readonly number[] {
  return [...next.keys()].filter((index) => !sameState(previous?.[index], next[index]));
}

function unitColour(unit: UnitArea, fill: UnitFill | null): Pick<UnitState, 'colour' | 'noData'> {
  const cls = fill?.classes[unit.id];
  if (fill === null || cls === undefined) return { colour: null, noData: false };
  if (cls === null) return { colour: null, noData: true };
  const colour = fill.colours[cls];
  if (colour === undefined) throw new Error(`unit ${unit.id}: class ${cls} has no colour`);
  return { colour, noData: false };
}

function isUnit(target: MapTarget | null, unit: UnitArea): boolean {
  return target?.kind === 'unit' && target.id === unit.id;
}

function sameState(a: UnitState | undefined, b: UnitState | undefined): boolean {
  return (
    a?.colour === b?.colour && a?.noData === b?.noData && a?.selected === b?.selected && a?.hover === b?.hover
  );
}
