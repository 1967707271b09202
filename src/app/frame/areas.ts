import type { Dataset } from '../../domain/dataset.ts';
import { sequentialColours } from '../../domain/palette.ts';
import type { AdminUnit, Vintage } from '../../domain/unit.ts';
import type { OutlineArea, UnitArea, UnitFill } from '../../map/frame.ts';
import { memoizeLast } from '../../state/memo.ts';
import { selectLegend, type Legend } from '../../state/select/legend.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import type { Theme } from '../../state/ui-store.ts';

/** Communes of the chosen vintage; one without a boundary is not drawn and is told by the tables. */
export const unitAreas = memoizeLast((dataset: Dataset, vintage: Vintage): readonly UnitArea[] =>
  dataset.units
    .filter((unit) => unit.vintage === vintage && unit.level === 'commune')
    .flatMap((unit) => {
      const { polygons } = unit;
      return polygons === null
        ? []
        : [{ id: unit.id, name: unit.name, shortName: withoutType(unit.name), level: unit.level, polygons }];
    }),
);

export const outlineAreas = memoizeLast((dataset: Dataset, vintage: Vintage): readonly OutlineArea[] =>
  dataset.units.flatMap((unit) => toOutline(unit, vintage)),
);

export function unitFill(snapshot: Snapshot, theme: Theme): UnitFill | null {
  const { layers } = snapshot.view;
  return layers.fill ? buildFill(selectLegend(snapshot), theme, layers.coverage) : null;
}

const buildFill = memoizeLast((legend: Legend, theme: Theme, isUnderCoverage: boolean): UnitFill => ({
  classes: legend.classes,
  colours: sequentialColours(theme, 6),
  opacity: isUnderCoverage ? 0.45 : 0.9,
}));

/** The province stays the outer line in both vintages; districts exist only in 2023. */
function toOutline(unit: AdminUnit, vintage: Vintage): readonly OutlineArea[] {
  const { polygons, level } = unit;
  const isShown = level === 'province' || (level === 'district' && unit.vintage === vintage);
  if (polygons === null || level === 'commune' || !isShown) return [];
  return [{ id: unit.id, name: unit.name, level, polygons }];
}

function withoutType(name: string): string {
  return name.replace(/^(Xã|Phường|Thị trấn|Đặc khu)\s+/u, '');
}
