import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { MultiPolygonRings } from '../../domain/quantities.ts';
import type { ColumnMap } from '../fields/columns.ts';
import { boundaryCrs } from '../geo/boundary-crs.ts';
import { repairPolygons } from '../geo/repair.ts';
import type { ImportContext, ImportHints, ImportQuestion, RawTable } from '../model.ts';
import { crsQuestion } from './coordinate-system.ts';
import type { RowReader } from './row-reader.ts';

/** How the areas of one table are read; decided once for all rows. */
export interface OutlinePlan {
  /** Code of the system the file is in; `null` when none puts its metres into the province. */
  readonly crs: string | null;
  readonly issues: readonly Issue[];
  readonly questions: readonly ImportQuestion[];
  /** The row's area in WGS84, repaired; `null` when it has none that can be used. */
  readonly outline: (row: RowReader) => MultiPolygonRings | null;
}

/** Areas of villages and the like, in the system that the file names or that puts them where their rows say. */
export function planOutlines(
  table: RawTable,
  columns: ColumnMap,
  { context, hints }: { readonly context: ImportContext; readonly hints: ImportHints },
): OutlinePlan {
  const system = boundaryCrs(table, columns.get('commune') ?? null, context, hints);
  if (system === null) {
    const unknown = makeIssue('ask', 'CRS_ASK', { params: { crs: table.crs ?? '' } });
    return { crs: null, issues: [unknown], questions: [], outline: () => null };
  }
  return {
    crs: system.crs.code,
    issues: system.issues,
    questions: crsQuestion(system.candidates.filter((candidate) => !candidate.axisSwapped)),
    outline: (row) => {
      const { geometry } = row.raw;
      if (geometry?.type !== 'polygons') return null;
      const converted = system.toDegrees(geometry);
      const repaired = repairPolygons(converted.type === 'polygons' ? converted.polygons : [], row.raw.row);
      for (const { level, code, params } of repaired.issues) {
        if (level === 'warning') row.correct(code, null, params);
        else row.note(level, code, null, params);
      }
      return repaired.polygons.length === 0 ? null : repaired.polygons;
    },
  };
}
