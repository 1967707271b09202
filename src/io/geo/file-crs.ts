import { makeIssue, type Issue } from '../../domain/issue.ts';
import { recogniseWkt, type RecognisedCrs } from '../crs/wkt.ts';

export interface FileCrs {
  /** `null` when it must be found out from the numbers or asked. */
  readonly code: string | null;
  readonly issues: readonly Issue[];
}

/** How far VN-2000 coordinates land from their place when the datum shift is left out. */
const DATUM_SHIFT_METRES = 225;

/** The CRS of a layer by its `.prj` text. Without one, degrees are taken for WGS84 and metres are left open. */
export function fileCrs(prj: string | null, isGeographic: boolean): FileCrs {
  if (prj !== null && prj.trim() !== '') return judgeCrs(recogniseWkt(prj), isGeographic);
  const code = isGeographic ? 'EPSG:4326' : null;
  return { code, issues: [makeIssue(isGeographic ? 'warning' : 'ask', 'SHP_NO_PRJ')] };
}

/**
 * A declared CRS against the numbers: one that cannot be theirs is dropped (`CRS_NOT_USABLE`), a WGS84 label
 * on VN-2000 metres is named (`DATUM_SHIFT_MISSING`), UTM that may be either is asked (`CRS_AMBIGUOUS`).
 */
export function judgeCrs({ crs, doubt }: RecognisedCrs, isGeographic: boolean): FileCrs {
  if (crs === null || (crs.kind === 'geographic') !== isGeographic) {
    return { code: null, issues: [makeIssue('ask', 'CRS_NOT_USABLE', { params: { crs: crs?.name ?? '' } })] };
  }
  const params = { crs: crs.name, metres: DATUM_SHIFT_METRES };
  if (doubt === 'datum-suspect') {
    return { code: crs.code, issues: [makeIssue('warning', 'DATUM_SHIFT_MISSING', { params })] };
  }
  if (doubt === 'utm-datum-open') {
    return { code: crs.code, issues: [makeIssue('ask', 'CRS_AMBIGUOUS', { params })] };
  }
  return { code: crs.code, issues: [] };
}
