import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/io/values/date.ts';

describe('parseDate', () => {
  it.each([
    ['31/01/2025', '2025-01-31'],
    ['1/2/2025', '2025-02-01'],
    ['05-08-2023', '2023-08-05'],
    ['05.08.23', '2023-08-05'],
    ['2025-01-31', '2025-01-31'],
    ['2025-01-31T23:30:00Z', '2025-01-31'],
    ['2025.01.05_08.00.00', '2025-01-05'],
    ['ngày 5 tháng 8 năm 2023', '2023-08-05'],
    ['T3/2019', '2019-03'],
    ['03/2019', '2019-03'],
    ['2019', '2019'],
    ['năm 2019', '2019'],
    // 1 January 2024 in Excel's calendar, as Excel itself shows it.
    ['45292', '2024-01-01'],
    ['45292.9', '2024-01-01'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s as %s', (text, iso) => {
    expect(parseDate(text)?.iso).toBe(iso);
  });

  it.each([
    '31/02/2018',
    '29/02/2023',
    '13/13/2020',
    '00/01/2020',
    'T13/2019',
    '',
    'abc',
    '1',
    '99999',
    '2009-2010',
  ])('finds no date in %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('keeps the calendar day in every way of writing it, in any time zone of the machine', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const serial = Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000);
        for (const text of [
          `${dayOfMonth}/${month}/${year}`,
          `${Number(dayOfMonth)}-${Number(month)}-${year}`,
          iso,
          String(serial),
        ]) {
          expect(parseDate(text)).toEqual({ iso, year: Number(year) });
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.\-T ]{0,12}$/)), (text) => {
        const date = parseDate(text);
        expect(date === null || /^\d{4}(?:-\d{2}){0,2}$/.test(date.iso)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
