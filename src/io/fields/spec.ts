import type { ImportKind } from '../model.ts';

/** What the cells of a field hold, and so how a column is judged and read. */
export type FieldType = 'text' | 'number' | 'integer' | 'flag' | 'date' | 'coordinate' | 'position';

export interface FieldSpec {
  readonly id: string;
  readonly type: FieldType;
  /** Headings as `foldText` gives them, without the unit in brackets. */
  readonly names: readonly string[];
  /** How much finding this field speaks for the kind: 0 says nothing, 3 is telling. */
  readonly weight: number;
}

export interface KindSpec {
  readonly kind: ImportKind;
  readonly fields: readonly FieldSpec[];
  /** Each group needs one of its fields; geometry counts as the field `geometry`. */
  readonly required: readonly (readonly string[])[];
}

/** Shorthand for the tables of headings: names separated by `|`. */
export function field(id: string, type: FieldType, weight: number, names: string): FieldSpec {
  return { id, type, weight, names: names.split('|') };
}

const DEGREES_LON =
  'kinh do|longitude|long|lng|lon|vi tri anten kinh do|kd|toa do kinh do|long dd|lon wgs84|e';
const DEGREES_LAT = 'vi do|latitude|lat|vi tri anten vi do|vd|toa do vi do|lat dd|lat wgs84|n';

/** Position columns, shared by every kind that can have a place. `x`/`y` are decided by their values. */
export const POSITION_FIELDS: readonly FieldSpec[] = [
  field('lon', 'coordinate', 1, DEGREES_LON),
  field('lat', 'coordinate', 1, DEGREES_LAT),
  field(
    'position',
    'position',
    1,
    'toa do|vi tri|location|lat long|lat lon|vi do kinh do|kinh do vi do|toa do gps|gps|coordinates|toa do wgs84|wkt|google maps|link ban do',
  ),
  field('x', 'coordinate', 1, 'x|toa do x|x vn2000|x vn 2000|vn2000 x|vn 2000 x|northing|n'),
  field('y', 'coordinate', 1, 'y|toa do y|y vn2000|y vn 2000|vn2000 y|vn 2000 y|easting|e'),
];

/** Where a row belongs. Codes come before names. */
export const PLACE_FIELDS: readonly FieldSpec[] = [
  field(
    'commune',
    'text',
    1,
    'xa phuong|phuong xa|xa phuong thi tran|xa|phuong|ten xa|ten xa phuong|xa phuong dac khu|xa thi tran|commune|ward|don vi hanh chinh cap xa|cap xa|dia ban xa',
  ),
  field(
    'commune_code',
    'text',
    1,
    'ma xa|ma xa phuong|ma phuong xa|ma dvhc|ma don vi hanh chinh|commune code|ward code|maxa|ma px',
  ),
  field(
    'district',
    'text',
    0,
    'huyen tp|quan huyen|huyen|huyen thi xa|huyen thanh pho|ten huyen|district|quan huyen thi xa|huyen tx tp|district name',
  ),
  field('district_code', 'text', 0, 'ma huyen|ma quan huyen|district code|mahuyen'),
  field('province', 'text', 0, 'tinh|tinh thanh pho|tinh tp|province'),
];

export const VILLAGE_FIELDS: readonly FieldSpec[] = [
  field(
    'village',
    'text',
    2,
    'thon|thon bon|thon bon buon|ten thon|thon buon|thon ban|ten thon bon buon|thon bon buon to dan pho|ten thon bon buon to dan pho|thon to dan pho|to dan pho|khu dan cu|village|buon|bon|thon buon bon|ten thon buon|thon buon bon to dan pho|village name',
  ),
  field('village_code', 'text', 2, 'ma thon|ma thon bon buon|ma buon|village code|mathon|ma to dan pho'),
];

export const NOTE_FIELDS: readonly FieldSpec[] = [
  field('note', 'text', 0, 'ghi chu|note|remark|remarks'),
  field('index', 'text', 0, 'stt|tt|so tt|so thu tu|no|id stt'),
];
