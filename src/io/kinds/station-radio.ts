import { normalizeAzimuth } from '../../domain/quantities.ts';
import { BAND_TECHNOLOGY, TECHNOLOGIES, type BandId, type Technology } from '../../domain/technology.ts';
import type { RowReader } from '../rows/row-reader.ts';
import { parseRadio } from '../values/radio.ts';
import { parseNumber } from '../values/number.ts';
import { foldMemo } from '../values/fold-memo.ts';

export interface RadioReading {
  readonly technologies: readonly Technology[];
  readonly bands: readonly BandId[];
}

const TECH_FLAGS: readonly (readonly [string, Technology])[] = [
  ['tech_2g', '2G'],
  ['tech_3g', '3G'],
  ['tech_4g', '4G'],
  ['tech_5g', '5G'],
];

/** Technologies and bands from a list, from columns with an "x", and from the band column; unknown words are reported. */
export function readRadio(row: RowReader): RadioReading {
  const techText = row.text('tech');
  const listed = parseRadio(techText);
  const single = listed.technologies.length === 1 ? (listed.technologies[0] ?? null) : null;
  const banded = parseRadio(row.text('band'), single);
  const flagged = TECH_FLAGS.filter(([id]) => row.flag(id) === true).map(([, technology]) => technology);
  if (/truyen dan|transmission|\bnode\b/.test(foldMemo(`${techText} ${row.text('site_class')}`))) {
    row.note('warning', 'NO_RADIO', 'tech', { value: techText });
  } else {
    for (const value of listed.unknown) row.note('warning', 'TECHNOLOGY_UNKNOWN', 'tech', { value });
  }
  for (const value of banded.unknown) row.note('warning', 'BAND_UNKNOWN', 'band', { value });
  const bands = [...new Set([...listed.bands, ...banded.bands])];
  const all = new Set<Technology>([
    ...listed.technologies,
    ...banded.technologies,
    ...flagged,
    ...bands.map((band) => BAND_TECHNOLOGY[band]),
  ]);
  return { technologies: TECHNOLOGIES.filter((technology) => all.has(technology)), bands };
}

/** Azimuths of a cell or a list ("0;120;240"); a value outside 0…360 is dropped, the row stays. 360 is 0. */
export function readAzimuths(row: RowReader): readonly number[] {
  const text = row.text('azimuth');
  if (text === '' || /omni|vo huong|da huong/.test(foldMemo(text))) return [];
  const azimuths: number[] = [];
  for (const part of text.split(/[;/|,\s]+|(?<=\d)-(?=\d)/)) {
    const value = parseNumber(part.replace(/[°º]/g, ''), '.');
    if (part === '') continue;
    if (value === null || value < 0 || value > 360)
      row.correct('AZIMUTH_OUT_OF_RANGE', 'azimuth', { value: part });
    else azimuths.push(normalizeAzimuth(value));
  }
  return azimuths;
}
