import { field, NOTE_FIELDS, PLACE_FIELDS, POSITION_FIELDS, VILLAGE_FIELDS, type KindSpec } from './spec.ts';

const NAMED_VILLAGES = VILLAGE_FIELDS.map((spec) =>
  spec.id === 'village' ? { ...spec, id: 'name' } : { ...spec, id: 'code' },
);

export const BOUNDARIES: KindSpec = {
  kind: 'boundaries',
  fields: [
    field(
      'code',
      'text',
      2,
      'code|ma|ma xa|ma huyen|ma tinh|ma dvhc|ma don vi hanh chinh|codes|gso code|ma don vi|ward code|commune code|district code|province code|gid|id',
    ),
    field('codes', 'text', 2, 'codes|cac ma'),
    field('old_codes', 'text', 1, 'old codes|ma cu|oldcodes|cac ma cu'),
    field(
      'name',
      'text',
      2,
      'name|ten|ten xa|ten huyen|ten tinh|ten dvhc|ten don vi|ten xa phuong|xa|phuong xa|xa phuong|commune|ward|ward name|commune name|vung|ten don vi hanh chinh',
    ),
    field('type', 'text', 1, 'loai|type|loai dvhc|cap|loai don vi'),
    field('district_code', 'text', 1, 'ma huyen|district code|ma quan huyen'),
    field('district', 'text', 1, 'ten huyen|district|huyen|quan huyen|district name|huyen tp'),
    field('area_km2', 'number', 1, 'dien tich km2|area km2|dien tich|area|polygon area km2|areakm2'),
    field('population', 'integer', 0, 'dan so|population'),
    field('vintage', 'text', 0, 'vintage|nam|ky'),
  ],
  required: [['geometry'], ['code', 'codes', 'name', 'district_code', 'district']],
};

export const VILLAGES: KindSpec = {
  kind: 'villages',
  fields: [
    ...NAMED_VILLAGES,
    field('name', 'text', 1, 'ten|name'),
    field('code', 'text', 1, 'ma|code'),
    field('cluster', 'text', 2, 'ten cum|cum dan cu|ten cum dan cu|cluster'),
    field('type', 'text', 0, 'loai|type'),
    field('households', 'integer', 3, 'so ho|ho|so ho dan|households|tong so ho|so ho gia dinh'),
    field('population', 'integer', 3, 'dan so|nhan khau|so nhan khau|population|so dan|tong dan so|so khau'),
    field('minority_pct', 'number', 1, 'dan toc thieu so|ty le dan toc thieu so|dtts|ti le dtts'),
    field(
      'grid_power',
      'flag',
      2,
      'dien luoi|co dien|co dien luoi|tinh trang dien|dien luoi quoc gia|grid power',
    ),
    field('difficult', 'flag', 2, 'dac biet kho khan|thon dac biet kho khan|dbkk|thon dbkk'),
    ...POSITION_FIELDS,
    ...PLACE_FIELDS,
    ...NOTE_FIELDS,
  ],
  required: [
    ['name', 'code'],
    [
      'households',
      'population',
      'geometry',
      'lon',
      'position',
      'x',
      'grid_power',
      'difficult',
      'commune',
      'commune_code',
    ],
  ],
};

export const CROSSWALK: KindSpec = {
  kind: 'crosswalk',
  fields: [
    field('old_code', 'text', 4, 'ma xa 2023|ma cu|ma xa cu|old code|ma dvhc cu|ma don vi cu|code 2023|code'),
    field(
      'old_name',
      'text',
      3,
      'ten xa 2023|ten cu|xa cu|ten xa cu|old name|don vi cu|don vi hanh chinh cu|name 2023',
    ),
    field('new_code', 'text', 4, 'ma xa 2025|ma moi|ma xa moi|new code|ma dvhc moi|ma don vi moi|code 2025'),
    field(
      'new_name',
      'text',
      3,
      'ten xa 2025|ten moi|xa moi|ten xa moi|new name|don vi moi|don vi hanh chinh moi|name 2025',
    ),
    ...NOTE_FIELDS,
  ],
  required: [
    ['old_code', 'old_name'],
    ['new_code', 'new_name'],
  ],
};

export const INDICATORS: KindSpec = {
  kind: 'indicators',
  fields: [
    field('code', 'text', 2, 'ma chi tieu|indicator|indicator id|ma so'),
    field('name', 'text', 3, 'chi tieu|ten chi tieu|noi dung chi tieu|indicator name|noi dung'),
    field('year', 'integer', 3, 'nam|year|nam bao cao'),
    field('value', 'number', 3, 'gia tri|value|so lieu|ket qua|thuc hien'),
    field('total', 'number', 1, 'tong so|total|tong'),
    field('unit', 'text', 1, 'don vi|don vi tinh|dvt|unit'),
    field('source', 'text', 1, 'nguon|nguon so lieu|source'),
    ...NOTE_FIELDS,
  ],
  required: [['code', 'name'], ['year'], ['value']],
};
