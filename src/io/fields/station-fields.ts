import { field, NOTE_FIELDS, PLACE_FIELDS, POSITION_FIELDS, type FieldSpec, type KindSpec } from './spec.ts';

const CODE =
  'code|ma|ma tram|ma nha tram|ma csht|ma ptm|site id|site name|site name cu|id tram|siteid|enodeb name|ma site|ma tram bts|site code|station code|ma bts|sitename|site|ref|tram';
const NAME =
  'ten tram|ten nha tram|dia chi|dia diem dat thiet bi|vi tri tram|dia diem|address|ten tram bts|name|ten|dia chi tram|ten vi tri|dia diem lap dat';

const INSTALLATION: readonly FieldSpec[] = [
  field('code', 'text', 3, CODE),
  field(
    'site_code',
    'text',
    2,
    'ma vi tri|ma vi tri tram|ma cot|mast id|tower id|ma vi tri cot|ma cot anten',
  ),
  field('name', 'text', 1, NAME),
  field(
    'operator',
    'text',
    2,
    'nha mang|doanh nghiep|don vi quan ly|don vi chu quan|operator|chu dau tu|mang|operatorname|don vi khai thac|doanh nghiep vien thong|nha cung cap|don vi so huu tram|carrier',
  ),
  field('owner', 'text', 1, 'chu so huu cot|chu so huu|don vi so huu|owner|tower owner|don vi so huu cot'),
  field(
    'tech',
    'text',
    2,
    'loai tram|cong nghe|technology|tech|type|loai cong nghe|cong nghe phat song|rat|the he|he thong|loai cong nghe tram',
  ),
  field('band', 'text', 2, 'bang tan|band|frequency|tan so|dai tan|frequency band|bang tan so'),
  field(
    'antenna_height_m',
    'number',
    2,
    'do cao anten|do cao treo anten|height|chieu cao treo anten|chieu cao anten|antenna height|anten height|do cao an ten|do cao tam anten|chieu cao an ten|height of antenna',
  ),
  field(
    'tower_height_m',
    'number',
    1,
    'chieu cao cot|do cao cot|do cao cot anten|chieu cao cot anten|do cao dinh cot anten den mat dat|do cao dinh cot anten|tower height|chieu cao thap|do cao dinh cot|chieu cao cot an ten',
  ),
  field(
    'roof_height_m',
    'number',
    0,
    'do cao cot anten dinh cot den mat san|do cao nha|chieu cao nha dat cot',
  ),
  field('tower_type', 'text', 1, 'loai cot|kieu cot|tower type|loai cot anten'),
  field(
    'site_class',
    'text',
    0,
    'loai csht|site class|loai hinh tram|phan loai tram|loai site|cau truc tram',
  ),
  field('status', 'text', 1, 'trang thai|tinh trang|status|tinh trang hoat dong|trang thai hoat dong|state'),
  field(
    'on_air',
    'date',
    1,
    'nam phat song|ngay hoat dong csht|ngay hoat dong|ngay phat song|on air date|onair|nam hoat dong|nam dua vao su dung|ngay dua vao su dung|thoi gian phat song|thang nam phat song|nam xay dung',
  ),
  field(
    'morphology',
    'text',
    1,
    'moi truong|vung phu song|dia hinh|morphology|clutter|khu vuc phu song|loai dia hinh',
  ),
  field(
    'given_radius_m',
    'number',
    1,
    'ban kinh phu song|ban kinh|radius|ban kinh phuc vu|cell radius|cu ly phu song',
  ),
  field('power_dbm', 'number', 1, 'cong suat|cong suat phat|tx power|power|cong suat dbm'),
  field('antenna_gain_dbi', 'number', 0, 'do loi anten|gain|antenna gain|do loi|tang ich anten'),
  field('tech_2g', 'flag', 2, '2g|tram 2g|cong nghe 2g|gsm|co 2g'),
  field('tech_3g', 'flag', 2, '3g|tram 3g|cong nghe 3g|wcdma|umts|co 3g'),
  field('tech_4g', 'flag', 2, '4g|tram 4g|cong nghe 4g|lte|co 4g'),
  field('tech_5g', 'flag', 2, '5g|tram 5g|cong nghe 5g|nr|co 5g'),
  field('operator_viettel', 'flag', 1, 'viettel|vtl'),
  field('operator_vinaphone', 'flag', 1, 'vnpt|vinaphone|vnpt vinaphone|vnp'),
  field('operator_mobifone', 'flag', 1, 'mobifone|mbf|mobiphone'),
  field('operator_vietnamobile', 'flag', 1, 'vietnamobile|vnm|htc'),
];

const ANTENNA: readonly FieldSpec[] = [
  field(
    'azimuth',
    'text',
    2,
    'azimuth|goc phuong vi|huong|phuong vi|huong anten|azimut|goc huong|azimuth deg',
  ),
  field(
    'beamwidth_deg',
    'number',
    1,
    'beamwidth|do rong bup song|goc mo|hbw|horizontal beamwidth|goc mo anten',
  ),
  field('mtilt_deg', 'number', 1, 'm tilt|mtilt|tilt co|mechanical tilt|mech tilt|tilt may'),
  field('etilt_deg', 'number', 1, 'e tilt|etilt|tilt dien|electrical tilt|elec tilt'),
  field('total_tilt_deg', 'number', 1, 'total tilt|tilt|downtilt|tong tilt|goc cup|goc nghieng'),
  field('antenna_type', 'text', 0, 'loai anten|antenna type|antenna model|anten'),
];

/** Columns that only a list with one row per cell or sector has. */
const CELL: readonly FieldSpec[] = [
  field(
    'cell',
    'text',
    4,
    'cell name|ten cell|cellname|ma cell|cell|ten o|ma sector|sector|sector name|sector id|ten sector',
  ),
  field('cell_id', 'text', 3, 'cell id|ci|cellid|eci|nci|cell identity|cid|lcid'),
  field('lac', 'text', 2, 'lac|tac|lac tac'),
  field('pci', 'text', 1, 'pci|psc|sc|bsic|bcch|uarfcn|earfcn'),
];

export const STATIONS: KindSpec = {
  kind: 'stations',
  fields: [...INSTALLATION, ...ANTENNA, ...POSITION_FIELDS, ...PLACE_FIELDS, ...NOTE_FIELDS],
  required: [
    [
      'code',
      'operator',
      'tech',
      'band',
      'antenna_height_m',
      'tower_height_m',
      'tech_2g',
      'tech_3g',
      'tech_4g',
      'operator_viettel',
    ],
    ['lon', 'lat', 'position', 'x', 'y', 'geometry', 'code'],
  ],
};

export const CELLS: KindSpec = {
  kind: 'cells',
  fields: [...INSTALLATION, ...ANTENNA, ...CELL, ...POSITION_FIELDS, ...PLACE_FIELDS, ...NOTE_FIELDS],
  required: [
    ['cell', 'cell_id'],
    ['azimuth', 'band', 'tech', 'antenna_height_m'],
    ['lon', 'position', 'x', 'geometry'],
  ],
};

/** The 14 columns of OpenCelliD and Mozilla Location Services exports (ichnaea docs/import_export.rst). */
export const CELL_DATABASE: KindSpec = {
  kind: 'cells',
  fields: [
    field('radio', 'text', 3, 'radio|act'),
    field('mcc', 'text', 3, 'mcc'),
    field('net', 'text', 3, 'net|mnc'),
    field('area', 'text', 2, 'area|lac|tac'),
    field('cell', 'text', 2, 'cell|cid|ci'),
    field('unit', 'text', 1, 'unit|psc|pci'),
    field('lon', 'coordinate', 1, 'lon|longitude'),
    field('lat', 'coordinate', 1, 'lat|latitude'),
    field('range_m', 'integer', 2, 'range'),
    field('samples', 'integer', 2, 'samples'),
    field('changeable', 'text', 1, 'changeable'),
    field('created', 'text', 1, 'created'),
    field('updated', 'text', 1, 'updated'),
    field('average_signal', 'text', 1, 'averagesignal|average signal'),
  ],
  required: [['radio'], ['cell']],
};

/** Their headings in order, for the country files, which come without a header line. */
export const OPENCELLID_HEADERS = [
  'radio',
  'mcc',
  'net',
  'area',
  'cell',
  'unit',
  'lon',
  'lat',
  'range',
  'samples',
  'changeable',
  'created',
  'updated',
  'averageSignal',
] as const;
