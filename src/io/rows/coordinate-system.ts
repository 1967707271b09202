import { makeIssue, type Issue } from '../../domain/issue.ts';
import { crsByCode, vn2000TransverseMercator, WGS84, type Crs } from '../crs/definitions.ts';
import { rankCrs, type CrsCandidate, type ProjectedPoint } from '../crs/rank.ts';
import type { ImportContext, ImportHints, ImportQuestion, RawTable } from '../model.ts';

export interface CrsDecision {
  readonly crs: Crs;
  readonly issues: readonly Issue[];
  readonly questions: readonly ImportQuestion[];
}

/** Two candidates closer than this cannot be told apart by the points. */
const CLOSE = 0.05;
const MOST_OPTIONS = 6;
const MERIDIAN = /\b(10[2-9])\s*[°º\-,. ]\s*(00|15|30|45)\b/;

/**
 * The system of metre coordinates: what a person said, then what the file says, then the candidate that puts most
 * points inside the communes their rows name. Anything short of certain is asked, and said.
 */
export function decideProjected(
  table: RawTable,
  points: readonly ProjectedPoint[],
  context: ImportContext,
  hints: ImportHints,
): CrsDecision {
  const ranked = rankCrs(points, context).filter((candidate) => !candidate.axisSwapped);
  const given = crsByCode(hints.crs ?? '');
  if (given !== null)
    return { crs: given, issues: zoneAlarm(given, ranked, points), questions: crsQuestion(ranked) };
  const declared = crsByCode(table.crs ?? '') ?? headingCrs(table.headers);
  if (declared !== null) {
    return { crs: declared, issues: zoneAlarm(declared, ranked, points), questions: crsQuestion(ranked) };
  }
  const [best, ...others] = ranked;
  if (best === undefined) {
    const fallback = crsByCode('EPSG:9218') ?? WGS84;
    return {
      crs: fallback,
      issues: [makeIssue('ask', 'CRS_ASK', { params: { crs: fallback.code } })],
      questions: [],
    };
  }
  const rival = others.find((other) => best.score - other.score < CLOSE);
  const share = Math.round((best.insideNamedCommune ?? best.insideProvince) * 100);
  const params = { crs: best.crs.code, name: best.crs.name, share, other: rival?.crs.code ?? '' };
  const code = rival === undefined ? 'CRS_ASSUMED' : 'CRS_AMBIGUOUS';
  return {
    crs: best.crs,
    issues: [makeIssue('ask', code, { field: 'crs', params })],
    questions: crsQuestion(ranked),
  };
}

/** Degrees on VN-2000 lie some 200 m from the same degrees on WGS 84: the file's own word decides, and is said. */
export function decideGeographic(table: RawTable, hints: ImportHints): CrsDecision {
  const given = crsByCode(hints.crs ?? '') ?? crsByCode(table.crs ?? '');
  if (given !== null && given.kind === 'geographic') return { crs: given, issues: [], questions: [] };
  const vn2000 = crsByCode('EPSG:4756');
  if (vn2000 !== null && table.headers.some((heading) => /vn[\s-]?2000/i.test(heading))) {
    const params = { crs: vn2000.code, name: vn2000.name, share: 100, other: WGS84.code };
    return {
      crs: vn2000,
      issues: [makeIssue('ask', 'CRS_ASSUMED', { field: 'crs', params })],
      questions: [],
    };
  }
  return { crs: WGS84, issues: [], questions: [] };
}

/** A zone that puts most points outside the province or outside their communes, while another one would not. */
function zoneAlarm(crs: Crs, ranked: readonly CrsCandidate[], points: readonly ProjectedPoint[]): Issue[] {
  if (points.length === 0) return [];
  const own = ranked.find((candidate) => candidate.crs.code === crs.code);
  const best = ranked[0];
  const isBetter = best !== undefined && best.score > (own?.score ?? 0) + 0.3;
  if ((own?.insideProvince ?? 0) >= 0.5 && !isBetter) return [];
  const params = {
    crs: crs.code,
    inside: Math.round((own?.insideProvince ?? 0) * 100),
    other: best?.crs.code ?? '',
  };
  return [makeIssue('ask', 'CRS_WRONG_ZONE', { field: 'crs', params })];
}

/** The systems that put rows into the province, with where each lands. */
export function crsQuestion(ranked: readonly CrsCandidate[]): ImportQuestion[] {
  if (ranked.length === 0) return [];
  const options = ranked.slice(0, MOST_OPTIONS).map(({ crs, score, insideProvince, insideNamedCommune }) => ({
    value: crs.code,
    label: crs.name,
    score,
    landing: { insideProvince, insideNamedCommune },
  }));
  return [{ hint: 'crs', code: 'CRS_ASK', options }];
}

/** "VN-2000, KTT 108°30'" or "EPSG:9218" in a heading. */
function headingCrs(headers: readonly string[]): Crs | null {
  const text = headers.join(' | ');
  const epsg = /EPSG\s*:?\s*(\d{4,5})/i.exec(text);
  if (epsg) return crsByCode(epsg[1] ?? '');
  const meridian = MERIDIAN.exec(text);
  return meridian ? vn2000TransverseMercator(Number(meridian[1]) + Number(meridian[2]) / 60) : null;
}
