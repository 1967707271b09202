import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { SKIP_MESSAGE, skipBrowser } from '../support/chromium.ts';
import { dropFile } from './drop-file.ts';
import {
  DESKTOP,
  LANDSCAPE,
  picture,
  PORTRAIT,
  RunningApp,
  seriousFindings,
  untilReady,
  type Viewport,
} from './running-app.ts';

if (skipBrowser) console.warn(SKIP_MESSAGE);

const STATIONS_CSV = [
  'Mã trạm,Tên trạm,Nhà mạng,Xã/Phường,Kinh độ,Vĩ độ,Độ cao anten (m),Loại trạm',
  'E2E-001,Trạm thử một,Viettel,Xã Đắk Nia,107.7217,11.9517,42,2G/4G',
  'E2E-002,Trạm thử hai,VNPT,Xã Đắk Nia,107.7300,11.9600,36,4G',
].join('\n');

const POINTS_AS_BOUNDARIES = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { ma_xa: '24611', ten_xa: 'X' },
      geometry: { type: 'Point', coordinates: [107.7, 12] },
    },
  ],
});

describe.skipIf(skipBrowser)('the house', () => {
  let app: RunningApp;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    app = await RunningApp.start();
    context = await app.newVisitor(DESKTOP);
    page = await app.open(context);
  });

  afterAll(async () => {
    await app.stop();
  });

  test('opens on the bundled province and asks no other host for anything', async () => {
    await picture(page, 'house-1440-light');
    await expect.poll(() => page.getByText('71 xã · 624 thôn · 1.167 trạm').count()).toBeGreaterThan(0);
    expect(await page.getByText('Dữ liệu minh hoạ').count()).toBeGreaterThan(0);
    expect(app.outside).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  test('legend, table and province agree whatever is coloured', async () => {
    for (const service of ['FTTH', 'Loa', '2G', '4G']) {
      await page.getByRole('radiogroup', { name: 'Dịch vụ' }).getByText(service, { exact: true }).click();
      const legend = page.getByRole('region', { name: 'Chú giải' });
      const shown = await legend.locator('strong, b').first().textContent();
      const inspector = await page.getByRole('complementary', { name: 'Thông tin' }).textContent();
      expect(inspector).toContain(shown?.trim());
    }
  });

  test('finds a commune typed without marks and shows its card; n/N equals its village list', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dak rmoan');
    await page
      .getByRole('option', { name: /Đắk R'Moan/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: "Xã Đắk R'Moan" }).waitFor();
    const villages = await page.getByRole('heading', { name: /^\d+ thôn$/ }).textContent();
    const count = Number(villages?.match(/\d+/)?.[0]);
    const list = page.getByRole('region', { name: villages ?? '' }).getByRole('button');
    expect(await list.count()).toBe(count);
    await picture(page, 'house-commune');
    await list.first().click();
    await page.getByRole('heading', { name: 'Sóng di động' }).waitFor();
    await picture(page, 'house-village');
    await page.goBack();
    await page.getByRole('heading', { name: "Xã Đắk R'Moan" }).waitFor();
  });

  test('a link restores view, filters and selection; a broken one opens the province', async () => {
    const restored = await app.open(context, '#t=4G&o=viettel&m=any.villages&s=unit:2023:24618');
    await restored.getByRole('heading', { name: "Xã Đắk R'Moan" }).waitFor();
    expect(await restored.getByRole('button', { name: '2G', exact: true }).getAttribute('aria-pressed')).toBe(
      'false',
    );
    await restored.close();
    const broken = await app.open(context, '#t=%%%&s=unit:1999:x&map=a/b/c&k=-4');
    expect(await broken.getByText('71 xã · 624 thôn').count()).toBeGreaterThanOrEqual(0);
    await broken.close();
    expect(app.errors).toEqual([]);
  });

  test('stations from a file are reviewed, stored, there after a reload, and given back in one click', async () => {
    await dropFile(page, 'tram-moi.csv', STATIONS_CSV);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('tram-moi.csv').waitFor();
    await dialog.getByRole('button', { name: /^Lưu/ }).click();
    await dialog.getByRole('button', { name: 'Xong' }).click();
    await untilReady(page);
    await page.reload();
    await untilReady(page);
    await search(page, 'E2E-001');
    await page.getByRole('heading', { name: /E2E-001/ }).waitFor();
    await page
      .getByRole('button', { name: /Dữ liệu minh hoạ|Nguồn/ })
      .first()
      .click();
    await picture(page, 'house-sources');
    await page.getByRole('dialog').getByRole('button', { name: 'Về dữ liệu minh hoạ' }).click();
    await untilReady(page);
    await expect.poll(() => page.getByText('1.167 trạm').count()).toBeGreaterThan(0);
  });

  test.each([
    ['khong-phai-bang.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj'],
    ['rong.csv', ''],
    ['diem.geojson', POINTS_AS_BOUNDARIES],
  ])('%s is refused with a reason and changes nothing', async (name, content) => {
    await dropFile(page, name, content);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(name).first().waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: /^Lưu/ }).isDisabled()).toBe(true);
    await picture(page, `house-refused-${name.replace(/\W/g, '-')}`);
    await dialog.getByRole('button', { name: 'Huỷ' }).click();
    await expect.poll(() => page.getByText('1.167 trạm').count()).toBeGreaterThan(0);
  });

  test('by keyboard alone: find a commune, open a village, come back, switch a layer', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('quang truc');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Xã Quảng Trực' }).waitFor();
    await page.keyboard.press('Alt+2');
    const grid = page.getByRole('grid');
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sóng di động' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Tỉnh Đắk Nông' }).waitFor();
    const fibre = page.locator('button[aria-pressed]', { hasText: 'FTTH' }).first();
    await fibre.focus();
    await page.keyboard.press('Space');
    expect(await fibre.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Space');
    await page.keyboard.press('Alt+1');
  });

  test('speaks English completely and goes back to Vietnamese', async () => {
    await page.getByRole('radiogroup', { name: 'Ngôn ngữ' }).getByText('EN').click();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
    await picture(page, 'house-english');
    const controls = await page.locator('button, label, h2, h3, th').allInnerTexts();
    const vietnamese = controls.filter((text) =>
      /(Tô màu|Nhà mạng|Dân số|Bản đồ|Thêm dữ liệu|Tỷ lệ)/.test(text),
    );
    expect(vietnamese).toEqual([]);
    await page.getByRole('radiogroup', { name: 'Language' }).getByText('VI').click();
  });

  test.each<[string, Viewport, 'light' | 'dark']>([
    ['desktop', DESKTOP, 'light'],
    ['desktop', DESKTOP, 'dark'],
    ['landscape', LANDSCAPE, 'light'],
    ['portrait', PORTRAIT, 'dark'],
    ['portrait', PORTRAIT, 'light'],
  ])('has no serious accessibility finding: %s %o %s', async (name, viewport, theme) => {
    const visitor = await app.newVisitor(viewport, viewport.width < 1200);
    await visitor.addInitScript((chosen) => {
      localStorage.setItem('phu-song-settings', JSON.stringify({ theme: chosen }));
    }, theme);
    const other = await app.open(visitor);
    await picture(other, `house-${name}-${theme}`);
    expect(await seriousFindings(other)).toEqual([]);
    await visitor.close();
  });

  test('loaded once, it works without any network', async () => {
    // A server of its own, which can be taken away.
    const own = await RunningApp.start();
    try {
      const visitor = await own.newVisitor(PORTRAIT, true);
      const offline = await own.open(visitor);
      await offline.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await own.stopServer();
      await offline.reload();
      await untilReady(offline);
      await picture(offline, 'house-offline');
      await search(offline, 'dak wil');
      await offline.getByRole('heading', { name: 'Xã Đắk Wil' }).waitFor();
    } finally {
      await own.stop();
    }
  });
});

async function search(page: Page, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: /Tìm/ });
  await box.click();
  await box.fill(text);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}
