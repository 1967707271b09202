import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { SKIP_MESSAGE, skipBrowser } from '../support/chromium.ts';
import { DESKTOP, picture, PORTRAIT, RunningApp, seriousFindings, untilReady } from './running-app.ts';

if (skipBrowser) console.warn(SKIP_MESSAGE);

/** Metres of a station list without a word on the zone, a row without position, and one twice. */
const PROJECTED_CSV = [
  'Danh sách trạm bàn giao;;;;;;',
  'Mã trạm;Tên đầy đủ của trạm;Nhà mạng;X (m);Y (m);Công nghệ;Người lập',
  'IMP-1;Trạm một;Viettel;1327195,41;411600,80;4G;An',
  'IMP-2;Trạm hai;VNPT;1330195,41;413600,80;4G;Bình',
  'IMP-3;Trạm ba;VNPT;;;4G;Bình',
  'IMP-1;Trạm một;Viettel;1327195,41;411600,80;4G;An',
].join('\n');

const DEGREES_CSV = [
  'Mã trạm;Nhà mạng;Kinh độ;Vĩ độ;Công nghệ',
  'DEG-1;Viettel;107,70;12,00;4G',
  'DEG-2;VNPT;12,01;107,71;4G',
  'DEG-3;Viettel;;12,02;4G',
  'DEG-1;Viettel;107,70;12,00;4G',
].join('\n');

describe.skipIf(skipBrowser)('bringing files in', () => {
  let app: RunningApp;
  let context: BrowserContext;
  let page: Page;
  let dialog: Locator;

  beforeAll(async () => {
    app = await RunningApp.start();
    context = await app.newVisitor(DESKTOP);
    page = await app.open(context);
    dialog = page.getByRole('dialog');
  });

  afterAll(async () => {
    await app.stop();
  });

  test('every row is accounted for, what was changed or refused is said, columns are edited', async () => {
    await dropFiles(page, [['tram-do.csv', DEGREES_CSV]]);
    await expectCounts(dialog, ['4', '1', '1', '1', '1']);
    await dialog.getByRole('row', { name: /DEG-3/ }).waitFor();
    expect(await dialog.getByRole('row', { name: /DEG-3/ }).textContent()).toContain('COORD_MISSING');
    await dialog.getByRole('button', { name: /nhận, có sửa/ }).click();
    expect(await dialog.getByRole('row', { name: /DEG-2/ }).textContent()).toContain('LATLON_SWAPPED');
    await dialog.getByText(/^Cột của tệp/).click();
    await dialog.getByRole('combobox', { name: 'nhà mạng' }).selectOption('(không có cột)');
    await expect.poll(() => dialog.getByText('Cột của tệp: dùng 4 trong 5').count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'import-review');
    await dialog.getByRole('button', { name: 'Huỷ' }).click();
  });

  test('metres without a zone are asked, a field is mapped by hand, the diff is shown and undone', async () => {
    await dropFiles(page, [['ban-giao.csv', PROJECTED_CSV]]);
    const zones = dialog.getByRole('group', { name: 'Toạ độ theo hệ nào?' });
    await zones.getByRole('radio', { name: /108°30/ }).waitFor();
    await zones.getByRole('radio', { name: /108°15/ }).check();
    await expect.poll(() => factOf(dialog, 'Hệ toạ độ')).toContain("108°15'");
    await zones.getByRole('radio', { name: /108°30/ }).check();
    await expect.poll(() => factOf(dialog, 'Hệ toạ độ')).toContain("108°30'");
    await dialog.getByText(/^Cột của tệp/).click();
    await dialog.getByRole('button', { name: /mục chưa có cột/ }).click();
    await dialog.getByRole('combobox', { name: 'ghi chú', exact: true }).selectOption('Người lập');
    await expectCounts(dialog, ['4', '2', '0', '1', '1']);
    await picture(page, 'import-question');
    await dialog.getByRole('button', { name: 'Lưu 1 tệp' }).click();
    await dialog.getByText('Trạm BTS: Thêm (2)').click();
    await picture(page, 'import-diff');
    await dialog.getByRole('button', { name: 'Hoàn tác' }).click();
    await untilReady(page);
    await expect.poll(() => page.getByText('1.167 trạm').count()).toBeGreaterThan(0);
  });

  test('rejected rows outlive a reload and download with their original columns', async () => {
    await page.reload();
    await untilReady(page);
    await openSources(page);
    await dialog.getByText('Chờ xử lý (1)').click();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Tải CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('ban-giao_dong-loi.csv');
    const text = await readFile(await file.path(), 'utf8');
    expect(text.replace('\ufeff', '').split('\r\n').slice(0, 2)).toEqual([
      'Mã trạm;Tên đầy đủ của trạm;Nhà mạng;X (m);Y (m);Công nghệ;Người lập;Dòng gốc;Mã lỗi;Lý do;Gợi ý',
      expect.stringMatching(/^IMP-3;Trạm ba;VNPT;;;4G;Bình;5;COORD_MISSING;/),
    ]);
    await dialog.getByRole('button', { name: 'Xoá khỏi danh sách' }).click();
    await dialog.getByRole('button', { name: 'Xoá hẳn?' }).click();
    await dialog.getByText('Không có dòng nào chờ xử lý.').waitFor();
    await dialog.getByText(/^Phiên bản \(1\)/).click();
    await dialog.getByRole('button', { name: 'Khôi phục' }).click();
    await dialog.getByText('Đang dùng').waitFor();
    await dialog.getByRole('button', { name: 'Về dữ liệu minh hoạ' }).click();
    await untilReady(page);
  });

  test('the same headings are offered as remembered, the same file is known', async () => {
    await dropFiles(page, [['ban-giao.csv', PROJECTED_CSV]]);
    await dialog.getByText(/Tệp này đã nhập lúc/).waitFor();
    await dialog.getByRole('button', { name: 'Dùng mẫu' }).click();
    await dialog.getByText('Đang đọc theo mẫu đã nhớ “ban-giao”.').waitFor();
    await dialog.getByRole('button', { name: 'Huỷ' }).click();
  });

  test('another tab is told, and offered to read what was stored', async () => {
    const other = await app.open(context);
    await dropFiles(page, [['tram-do.csv', DEGREES_CSV]]);
    await dialog.getByRole('button', { name: 'Lưu 1 tệp' }).click();
    await dialog.getByRole('button', { name: 'Xong' }).waitFor();
    await other.getByText('Dữ liệu vừa được thay đổi ở một thẻ khác.').waitFor();
    await dropFiles(other, [['tram-do.csv', DEGREES_CSV]]);
    await other.getByRole('dialog').getByRole('button', { name: 'Lưu 1 tệp' }).click();
    await other.getByText(/vừa được thay đổi ở một thẻ khác\. Ứng dụng đã nạp lại/).waitFor();
    await other.close();
    await dialog.getByRole('button', { name: 'Hoàn tác' }).click();
    await untilReady(page);
  });

  test('on an upright tablet the review fits the screen', async () => {
    const visitor = await app.newVisitor(PORTRAIT, true);
    const tablet = await app.open(visitor);
    await dropFiles(tablet, [['ban-giao.csv', PROJECTED_CSV]]);
    const window = tablet.getByRole('dialog');
    await window.getByRole('group', { name: 'Từng dòng của tệp' }).waitFor();
    for (const fold of await window.locator('summary').all()) await fold.click();
    const overflow = await window.evaluate((panel) => {
      const body = panel.querySelector('header + div') ?? panel;
      return body.scrollWidth - body.clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    await picture(tablet, 'import-portrait');
    expect(await seriousFindings(tablet)).toEqual([]);
    await visitor.close();
  });

  test('nothing failed and nobody else was asked', () => {
    // The refused second commit is reported on the console on purpose.
    expect(app.errors.filter((error) => !error.includes('StaleVersionError'))).toEqual([]);
    expect(app.outside).toEqual([]);
  });
});

const COUNTS = ['dòng đã đọc', 'nhận nguyên', 'nhận, có sửa', 'không nhận', 'bỏ qua'] as const;

async function expectCounts(dialog: Locator, counts: readonly string[]): Promise<void> {
  const buttons = dialog.getByRole('group', { name: 'Từng dòng của tệp' }).getByRole('button');
  await expect
    .poll(() => buttons.allTextContents())
    .toEqual(COUNTS.map((words, index) => `${counts[index]}${words}`));
}

async function factOf(dialog: Locator, name: string): Promise<string | null> {
  return dialog.getByText(name, { exact: true }).first().locator('..').textContent();
}

async function openSources(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Dữ liệu minh hoạ|Nguồn/ })
    .first()
    .click();
}

/** Drops files on the window, as from the desktop. */
async function dropFiles(page: Page, files: readonly (readonly [string, string])[]): Promise<void> {
  const transfer = await page.evaluateHandle((contents) => {
    const data = new DataTransfer();
    for (const [name, text] of contents) data.items.add(new File([text], name));
    return data;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
}
