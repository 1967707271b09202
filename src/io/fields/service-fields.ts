import { field, NOTE_FIELDS, PLACE_FIELDS, POSITION_FIELDS, VILLAGE_FIELDS, type KindSpec } from './spec.ts';

export const FTTH: KindSpec = {
  kind: 'ftth',
  fields: [
    field(
      'ftth',
      'flag',
      4,
      'co ftth|co cap quang|ftth|cap quang|da co cap quang|co internet cap quang|internet cap quang|co ha tang cap quang|fibre|co ha tang ftth|tinh trang cap quang|cap quang den thon',
    ),
    field(
      'operators',
      'text',
      1,
      'nha cung cap|nha mang|provider|providers|doanh nghiep|isp|doanh nghiep cung cap|operators',
    ),
    field(
      'households_passed',
      'integer',
      3,
      'so ho co ha tang|ho co ha tang|households passed|homes passed|so port|so ho co the cung cap|dung luong cong|so cong',
    ),
    field(
      'subscribers',
      'integer',
      3,
      'so thue bao|so thue bao ftth|thue bao ftth|subscribers|so thue bao cap quang|thue bao cap quang|so ho su dung|thue bao',
    ),
    field('box_code', 'text', 2, 'ma tu|ma hop|ma splitter|ma odp|ma hop cap|ten tu cap'),
    ...VILLAGE_FIELDS,
    ...POSITION_FIELDS,
    ...PLACE_FIELDS,
    ...NOTE_FIELDS,
  ],
  required: [
    ['ftth', 'households_passed', 'subscribers', 'box_code'],
    ['village', 'village_code', 'box_code', 'lon', 'commune', 'commune_code', 'geometry'],
  ],
};

export const LOUDSPEAKERS: KindSpec = {
  kind: 'loudspeakers',
  fields: [
    field('code', 'text', 4, 'ma cum loa|ma cum|ma loa|ma dai|cluster code|ma cum truyen thanh'),
    field('system_kind', 'text', 4, 'loai dai|loai dai truyen thanh|cong nghe dai|loai hinh dai'),
    field(
      'tech',
      'text',
      3,
      'cong nghe truyen thanh|loai truyen thanh|loai hinh truyen thanh|cong nghe|loai|loai cum loa|loai thiet bi|hinh thuc truyen thanh|loai loa',
    ),
    field('clusters', 'integer', 4, 'so cum loa|so cum|cum loa|tong so cum loa'),
    field('speakers', 'integer', 4, 'so loa|tong so loa|so luong loa'),
    field('condition', 'text', 1, 'tinh trang|trang thai|tinh trang hoat dong|status|hien trang|chat luong'),
    field('checked_on', 'date', 2, 'ngay kiem tra|kiem tra ngay|lan kiem tra cuoi|ngay kiem tra gan nhat'),
    field('power_w', 'text', 1, 'cong suat loa|cong suat'),
    field('year', 'date', 0, 'nam dau tu|nam lap dat|nam'),
    field(
      'ip_since',
      'date',
      3,
      'nam co he thong cntt vt|nam co truyen thanh thong minh|nam co he thong ip|nam chuyen doi cntt vt',
    ),
    field('website_since', 'date', 3, 'nam co trang thong tin dien tu|nam co website|nam co cong thong tin'),
    ...VILLAGE_FIELDS,
    ...POSITION_FIELDS,
    ...PLACE_FIELDS,
    ...NOTE_FIELDS,
  ],
  required: [
    ['code', 'clusters', 'speakers', 'system_kind', 'ip_since', 'tech'],
    ['commune', 'commune_code', 'village', 'village_code', 'lon', 'geometry', 'position'],
  ],
};

export const COVERAGE: KindSpec = {
  kind: 'coverage',
  fields: [
    field(
      'covered',
      'flag',
      4,
      'co song|da co song|phu song|tinh trang phu song|da phu song|co phu song|covered|song di dong|co song di dong|tinh trang song|hien trang song|hien trang phu song',
    ),
    field('covered_2g', 'flag', 1, '2g|song 2g|co song 2g|phu song 2g'),
    field('covered_3g', 'flag', 1, '3g|song 3g|co song 3g|phu song 3g'),
    field('covered_4g', 'flag', 1, '4g|song 4g|co song 4g|phu song 4g'),
    field('covered_5g', 'flag', 1, '5g|song 5g|co song 5g|phu song 5g'),
    field('tech', 'text', 2, 'cong nghe|technology|tech|loai song|the he'),
    field('operator', 'text', 1, 'nha mang|doanh nghiep|operator|mang|doanh nghiep bao cao'),
    field('as_of', 'date', 3, 'ngay bao cao|thoi diem|ngay so lieu|as of|thoi diem bao cao|ngay'),
    ...VILLAGE_FIELDS,
    ...PLACE_FIELDS,
    ...NOTE_FIELDS,
  ],
  required: [
    ['covered', 'covered_2g', 'covered_3g', 'covered_4g', 'covered_5g', 'geometry'],
    ['village', 'village_code', 'tech', 'operator'],
  ],
};

export const OBSERVATIONS: KindSpec = {
  kind: 'observations',
  fields: [
    field(
      'level_dbm',
      'number',
      5,
      'muc thu|level|dbm|rsrp|rscp|rxlev|cuong do song|muc tin hieu|signal|ss rsrp|muc song|rssi|cuong do tin hieu',
    ),
    field('quality_db', 'number', 1, 'qual|rsrq|ecno|quality'),
    field('operator', 'text', 1, 'nha mang|operatorname|operator|mang|don vi'),
    field('mcc', 'text', 1, 'mcc'),
    field('mnc', 'text', 1, 'mnc|net'),
    field(
      'tech',
      'text',
      1,
      'cong nghe|networktech|technology|network mode|net type|tech|loai mang|rat|networkmode',
    ),
    field('cell_id', 'text', 1, 'cellid|cell id|cell|ci|cgi'),
    field('accuracy_m', 'number', 2, 'accuracy|sai so|do chinh xac|gps accuracy'),
    field(
      'measured_at',
      'date',
      3,
      'timestamp|measured at|thoi gian|time|thoi diem do|ngay do|date|ngay gio',
    ),
    field('speed', 'number', 1, 'speed|toc do'),
    ...POSITION_FIELDS,
    ...VILLAGE_FIELDS,
    ...PLACE_FIELDS,
    ...NOTE_FIELDS,
  ],
  required: [['level_dbm'], ['lon', 'position', 'x', 'geometry', 'village']],
};
