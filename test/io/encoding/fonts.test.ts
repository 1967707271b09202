import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLegacy, fixLegacyCells, fixLegacyText } from '../../../src/io/encoding/legacy.ts';
import { isVietnameseSyllable } from '../../../src/io/encoding/syllable.ts';
import { tcvn3ToUnicode } from '../../../src/io/encoding/tcvn3.ts';
import { vniToUnicode } from '../../../src/io/encoding/vni.ts';
import { TCVN3_LETTERS, toTcvn3Text, toVniText, VNI_LETTERS } from './encoders.ts';

const SLOW = { numRuns: 10_000 };

describe('TCVN3 (ABC)', () => {
  it('reads the national motto as every office has typed it', () => {
    expect(tcvn3ToUnicode('Céng hßa x· héi chñ nghÜa ViÖt Nam')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(tcvn3ToUnicode('§éc lËp - Tù do - H¹nh phóc')).toBe('Độc lập - Tự do - Hạnh phúc');
  });

  it('maps all 74 letters as glibc does', () => {
    expect(tcvn3ToUnicode(Array.from(toTcvn3Text(TCVN3_LETTERS)).join(' '))).toBe(
      Array.from(TCVN3_LETTERS).join(' '),
    );
  });

  it('restores capitals that the encoding does not have', () => {
    expect(tcvn3ToUnicode('TØNH §¾K N¤NG')).toBe('TỈNH ĐẮK NÔNG');
  });

  it('gives back any sequence of its small letters', () => {
    const letters = fc.constantFrom(...Array.from(`${TCVN3_LETTERS.slice(7)}abcdeghiklmnopqrstuvxy 0123`));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (chars) => {
        const text = chars.join('');
        expect(tcvn3ToUnicode(toTcvn3Text(text))).toBe(text);
      }),
      SLOW,
    );
  });
});

describe('VNI', () => {
  it('reads the national motto', () => {
    expect(vniToUnicode('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    );
    expect(vniToUnicode('Ñoäc laäp - Töï do - Haïnh phuùc')).toBe('Độc lập - Tự do - Hạnh phúc');
  });

  it('reads ư and ơ with a tone, and ỷ ỹ, which published converters get wrong', () => {
    expect(vniToUnicode('Phöôøng Quyû Myõ Tröôùc')).toBe('Phường Quỷ Mỹ Trước');
  });

  it('reads capitals with small and with capital accent signs', () => {
    expect(vniToUnicode('ÑAÉK NOÂNG')).toBe('ĐẮK NÔNG');
    expect(vniToUnicode('ÑAéK NOâNG')).toBe('ĐẮK NÔNG');
  });

  it('gives back any sequence of its letters', () => {
    const letters = fc.constantFrom(...Array.from(`${VNI_LETTERS}bcdghklmnpqrstvx 0123`));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (chars) => {
        const text = chars.join('');
        expect(vniToUnicode(toVniText(text))).toBe(text);
      }),
      SLOW,
    );
  });
});

describe('syllables', () => {
  it.each(
    'Đắk Krông Nghĩa Phường Quảng Khê Tuy Đức xã huyện thuỷ thủy hoà hòa giếng quý yêu nguyễn'.split(' '),
  )('accepts %s', (word) => expect(isVietnameseSyllable(word)).toBe(true));

  it.each(['Phöôøng', 'Th¾ng', 'Xaõ', 'tràc', 'Café', 'José', 'àé', '', 'ngh'])(
    'does not accept %s',
    (word) => expect(isVietnameseSyllable(word)).toBe(false),
  );
});

describe('text from cells', () => {
  it.each([
    ['B¶o Th¾ng', 'Bảo Thắng', 'tcvn3'],
    ['Tr­êng Xu©n', 'Trường Xuân', 'tcvn3'],
    ['Xaõ Ñaék Nia', 'Xã Đắk Nia', 'vni'],
    ['Thaønh phoá Gia Nghóa', 'Thành phố Gia Nghĩa', 'vni'],
    ['Hà Nội', 'Hà Nội', null],
    ['Trà Leng', 'Trà Leng', null],
    ['José Café', 'José Café', null],
    ['5 µm, 12°00′15″N, Windows®', '5 µm, 12°00′15″N, Windows®', null],
    ['Đắk Nông'.normalize('NFD'), 'Đắk Nông', null],
    ['DNO-THU-001', 'DNO-THU-001', null],
  ])('%s is %s', (text, expected, encoding) => {
    expect(fixLegacyText(text)).toEqual({ text: expected, encoding });
  });

  it('lets the sheet decide a cell that reads both ways', () => {
    expect(fixLegacyText('phoá').text).toBe('phoá');
    expect(fixLegacyText('phoá', 'vni').text).toBe('phố');
  });

  it('keeps Unicode cells beside cells of a font', () => {
    const line = `Mã trạm,${toTcvn3Text('Trạm Quảng Khê')},Hà Nội`;
    expect(fixLegacyCells(line, 'tcvn3')).toBe('Mã trạm,Trạm Quảng Khê,Hà Nội');
  });

  it('finds no font in Unicode lists', () => {
    expect(detectLegacy('Mã,Tên,Xã\n1,Trạm Cô Tô,Hà Bì\n2,Trạm Bù Đăng,Trà Đa')).toBeNull();
  });

  it('never throws and always gives NFC', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const fixed = fixLegacyText(text).text;
        expect(fixed).toBe(fixed.normalize('NFC'));
      }),
      SLOW,
    );
  });
});
