import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { SKIP_MESSAGE, skipBrowser } from '../support/chromium.ts';
import { DESKTOP, picture, PORTRAIT, RunningApp, seriousFindings } from './running-app.ts';

if (skipBrowser) console.warn(SKIP_MESSAGE);

/** Zoomed to the east of the province, where villages lack 4G; with the map's middle among them. */
const EAST = '#map=10.60/12.21000/107.98000';
/** Finger's breadth by which the station is dragged, CSS pixels. */
const DRAG = 120;

describe.skipIf(skipBrowser)('what-if', () => {
  let app: RunningApp;
  let page: Page;
  let panel: Locator;

  beforeAll(async () => {
    app = await RunningApp.start();
    page = await app.open(await app.newVisitor(DESKTOP), EAST);
    panel = page.locator('#inspector');
  });

  afterAll(async () => {
    await app.stop();
  });

  test('is entered, and a tap on the map places a station that changes the figures', async () => {
    const baseline = await tableText(page);
    await page.getByRole('button', { name: 'Giả định', exact: true }).click();
    await panel.getByRole('button', { name: 'Đặt trạm' }).click();
    await page.getByText('Chạm vào bản đồ để đặt trạm giả định').waitFor();
    const centre = await mapCentre(page);
    await page.mouse.click(centre.x, centre.y);
    await panel.getByRole('heading', { name: 'Trạm giả định 1' }).waitFor();
    await expect.poll(() => gain(page, 'area')).toBeGreaterThan(1);
    expect(await panel.getByText('giả định', { exact: true }).count()).toBeGreaterThan(0);
    expect(await tableText(page)).toBe(baseline);
    await picture(page, 'what-if-1440-light');
  });

  test('figures follow a drag while it lasts, and the whole drag is undone at once', async () => {
    const before = await figures(page);
    const centre = await mapCentre(page);
    await page.mouse.move(centre.x, centre.y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step += 1) {
      await page.mouse.move(centre.x + (step * DRAG) / 8, centre.y);
    }
    await expect.poll(() => figures(page)).not.toEqual(before);
    await page.mouse.up();
    const after = await settled(page);
    expect(after).not.toEqual(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => figures(page)).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => figures(page)).toEqual(after);
    await page.keyboard.press('Control+z');
    await expect.poll(() => figures(page)).toEqual(before);
  });

  test('parameters and place are edited without a pointer', async () => {
    const before = await figures(page);
    const height = panel.getByLabel('Độ cao anten');
    await height.fill('70');
    await height.press('Enter');
    await expect.poll(() => gain(page, 'area')).toBeGreaterThan(before.area);
    const latitude = panel.getByLabel('Vĩ độ');
    const was = Number(await latitude.inputValue());
    await panel.getByRole('button', { name: 'Dời lên bắc' }).focus();
    await page.keyboard.press('Shift+ArrowUp');
    // A kilometre is 0.00904° of latitude here.
    await expect.poll(async () => Number(await latitude.inputValue()) - was).toBeCloseTo(0.00904, 4);
    await panel.getByText('Đẳng hướng').click();
    await expect.poll(() => panel.getByLabel(/Hướng sector/).count()).toBe(0);
  });

  test('deleting takes the gain away; leaving restores the baseline and its address', async () => {
    await panel.getByRole('button', { name: 'Xoá trạm này' }).click();
    await panel.getByText('Chưa có trạm giả định').waitFor();
    await page.keyboard.press('Control+z');
    await panel.getByText('1 trạm giả định').waitFor();
    await panel.getByRole('button', { name: 'Thoát', exact: true }).click();
    await panel.getByRole('heading', { name: 'Tỉnh Đắk Nông' }).waitFor();
    expect(page.url()).not.toContain('hypothetical');
    // The address follows a moment later.
    await expect.poll(() => page.url()).not.toContain('coverage');
    expect(app.errors).toEqual([]);
    expect(app.outside).toEqual([]);
  });

  test('the panel has no serious finding of axe', async () => {
    await page.getByRole('button', { name: 'Giả định', exact: true }).click();
    await panel.getByText('1 trạm giả định').waitFor();
    await panel.getByRole('button', { name: /^Trạm giả định 1/ }).click();
    await panel.getByRole('heading', { name: 'Trạm giả định 1' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test('a tablet held upright: targets of a finger, and the sheet makes room for placing', async () => {
    const tablet = await app.open(await app.newVisitor(PORTRAIT, true), EAST);
    await tablet.getByRole('button', { name: 'Giả định', exact: true }).tap();
    await tablet.locator('#inspector').getByRole('button', { name: 'Đặt trạm' }).tap();
    await expect
      .poll(async () => (await tablet.locator('#inspector').boundingBox())?.height)
      .toBeLessThan(200);
    const centre = await mapCentre(tablet);
    await tablet.touchscreen.tap(centre.x, centre.y);
    await tablet.getByRole('heading', { name: 'Trạm giả định 1' }).waitFor();
    await expect.poll(() => gain(tablet, 'area')).toBeGreaterThan(1);
    const small = await tablet.locator('#inspector').evaluate((inspector) =>
      [...inspector.querySelectorAll('button, select, input[type="number"]')]
        .filter(
          (target) => target.getBoundingClientRect().height < 44 && !target.closest('[role="radiogroup"]'),
        )
        .filter((target) => !target.getAttribute('aria-label')?.startsWith('Kéo'))
        .map((target) => `${target.textContent} ${target.getBoundingClientRect().height}`),
    );
    expect(small).toEqual([]);
    await picture(tablet, 'what-if-768-light');
    await tablet.close();
  });
});

describe.skipIf(skipBrowser)('checks of the figures', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await RunningApp.start();
  });

  afterAll(async () => {
    await app.stop();
  });

  test('Turf agrees within 0.005 points in a commune; all communes can be checked and stopped', async () => {
    const page = await app.open(await app.newVisitor(DESKTOP), '#s=unit:2023:24611');
    const card = page.locator('#inspector');
    await card.getByRole('button', { name: 'Kiểm tra bằng Turf' }).click();
    const figure = card.locator('[data-difference]');
    await figure.waitFor({ timeout: 60_000 });
    expect(Math.abs(Number(await figure.getAttribute('data-difference')))).toBeLessThanOrEqual(0.005);
    await card.getByRole('button', { name: 'Kiểm tra tất cả xã' }).click();
    await expect.poll(() => card.locator('[data-worst]').count(), { timeout: 60_000 }).toBe(1);
    expect(Math.abs(Number(await card.locator('[data-worst]').getAttribute('data-worst')))).toBeLessThan(
      0.01,
    );
    await card.getByRole('button', { name: 'Dừng' }).click();
    await card.getByRole('button', { name: 'Kiểm tra tất cả xã' }).waitFor();
    const stopped = await card.locator('[data-worst]').textContent();
    await page.waitForTimeout(1500);
    expect(await card.locator('[data-worst]').textContent()).toBe(stopped);
    expect(app.errors).toEqual([]);
    await page.close();
  });
});

async function mapCentre(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.getByRole('main').boundingBox();
  if (box === null) throw new Error('no map on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

interface Figures {
  readonly villages: number;
  readonly people: number;
  readonly area: number;
}

/** Gains as the panel prints them: "+1.234,5" → 1234.5; NaN before the first answer. */
async function gain(page: Page, measure: string): Promise<number> {
  const cell = page.locator(`#inspector [data-measure="${measure}"] td`).last();
  if ((await cell.count()) === 0) return Number.NaN;
  const text = await cell.innerText();
  return Number(text.replace('+', '').replaceAll('.', '').replace(',', '.'));
}

async function figures(page: Page): Promise<Figures> {
  return {
    villages: await gain(page, 'villages'),
    people: await gain(page, 'population'),
    area: await gain(page, 'area'),
  };
}

/** The figures once they have been the same for a while: the last answer of a drag has arrived. */
async function settled(page: Page): Promise<Figures> {
  let last = await figures(page);
  for (;;) {
    await page.waitForTimeout(400);
    const next = await figures(page);
    if (JSON.stringify(next) === JSON.stringify(last)) return next;
    last = next;
  }
}

async function tableText(page: Page): Promise<string> {
  return page.locator('#drawer-pane').innerText();
}
