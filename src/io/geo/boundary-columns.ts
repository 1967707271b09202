import { foldText } from '../../domain/fold.ts';
import type { ImportHints, RawTable } from '../model.ts';

/** Column index per field of a boundary file, `null` when there is none. */
export interface BoundaryColumns {
  readonly code: number | null;
  /** A column that lists several codes for one polygon: `["24631","24634"]`. */
  readonly codes: number | null;
  readonly name: number | null;
  readonly districtCode: number | null;
  readonly district: number | null;
  readonly areaKm2: number | null;
  readonly oldCodes: number | null;
}

type Field = keyof BoundaryColumns;

/** Folded headings without spaces, best first. */
const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  codes: words('codes cacma danhsachma'),
  code: words(
    'maxa maphuongxa maxaphuong madvhc madonvihanhchinh madonvi madvhcxa code ma communecode wardcode ' +
      'wardid gsoid admcode adm3pcode unitcode matinh mahc',
  ),
  name: words(
    'tenxa tenphuongxa tendvhc tendonvi tendonvihanhchinh ten name fullname tendaydu xaphuong phuongxa ' +
      'xaphuongthitran xa donvi commune ward communename wardname name3 adm3vi adm3en tentinh diadanh',
  ),
  districtCode: words('mahuyen districtcode districtid maquanhuyen adm2pcode'),
  district: words('tenhuyen huyen quanhuyen huyentp huyenthanhpho district districtname name2 adm2vi'),
  areaKm2: words('dientichkm2 dientich areakm2 dtichkm2 dtich dtkm2 area shapearea dientichha dientichm2'),
  oldCodes: words('macu macuxa oldcodes oldcode cacmacu macu2023 maxacu mergedfrom sapnhaptu'),
};

/** Headings of columns that look like codes of the unit and are not. */
const OTHER_CODE = /^(?:newcode|mamoi|oldcode|macu)/;
const COMMUNE_CODE = /^\d{5}$/;
const SHAPE_SHARE = 0.8;

/**
 * Which column says what: a person's mapping first, then the heading, then the shape of the values (five
 * digits make a commune code, a text with "Xã", "Phường" or "Thị trấn" before it makes a name).
 */
export function boundaryColumns(table: RawTable, hints: ImportHints): BoundaryColumns {
  const folded = table.headers.map((heading) => foldText(heading).replaceAll(' ', ''));
  const find = (field: Field): number | null => {
    const given = hints.mapping?.[field];
    if (given !== undefined) return indexOrNull(table.headers.indexOf(given));
    for (const synonym of SYNONYMS[field]) {
      const index = folded.indexOf(synonym);
      if (index >= 0) return index;
    }
    return null;
  };
  const byShape = (isOne: (text: string) => boolean): number | null =>
    indexOrNull(
      folded.findIndex((heading, column) => !OTHER_CODE.test(heading) && hasShape(table, column, isOne)),
    );
  const district = find('district');
  const districtCode = find('districtCode');
  return {
    codes: find('codes'),
    code: find('code') ?? byShape((text) => COMMUNE_CODE.test(normalizeCode(text))) ?? districtCode,
    name: find('name') ?? byShape((text) => /^(?:xã|phường|thị trấn)\s/i.test(text)) ?? district,
    districtCode,
    district,
    areaKm2: find('areaKm2'),
    oldCodes: find('oldCodes'),
  };
}

/** A code as in the lists: numbers stored as `24611.0` lose their fraction, other text is only trimmed. */
export function normalizeCode(text: string): string {
  return text.trim().replace(/^(\d+)\.0+$/, '$1');
}

function hasShape(table: RawTable, column: number, isOne: (text: string) => boolean): boolean {
  const texts = table.rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.filter(isOne).length >= texts.length * SHAPE_SHARE;
}

function indexOrNull(index: number): number | null {
  return index >= 0 ? index : null;
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
