import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { skipBrowser } from '../support/chromium.ts';
import { sharedPath } from '../support/shared.ts';
import { dropFile } from './drop-file.ts';
import { DESKTOP, picture, RunningApp, untilReady } from './running-app.ts';

const isSkipped = skipBrowser || sharedPath === null;
if (sharedPath === null)
  console.warn('Real files are not beside the project: the tests that drop them are skipped.');

/** Boundaries as an office has them, and an operator's list, dropped on the window. */
describe.skipIf(isSkipped)('real files', () => {
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

  test('boundaries of 70 polygons for 71 codes replace the schematic ones, and the shared one is told', async () => {
    await dropFile(page, 'communes_2023.geojson', shared('geo/communes_2023.geojson'));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Lưu/ }).waitFor();
    await picture(page, 'real-boundaries-review');
    await store(page);
    await expect.poll(() => page.getByText(/71 xã · 624 thôn/).count()).toBeGreaterThan(0);
    await picture(page, 'real-boundaries');
    await page.goto(`${app.url}#s=unit:2023:24634`);
    await page.getByText(/Chung một ranh giới/).waitFor();
    expect(app.errors).toEqual([]);
  });

  test('a list of stations is added to those that are there, and stays after a reload', async () => {
    await dropFile(page, '01_utf8_comma.csv', shared('samples/bts/01_utf8_comma.csv'));
    await page.getByRole('dialog').getByText('01_utf8_comma.csv').waitFor();
    await store(page);
    await page.reload();
    await untilReady(page);
    await page.goto(`${app.url}#`);
    await expect.poll(() => page.getByText(/1\.17[0-9] trạm/).count()).toBeGreaterThan(0);
    expect(app.outside).toEqual([]);
  });
});

function shared(path: string): string {
  return readFileSync(join(sharedPath ?? '', path), 'utf8');
}

async function store(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Lưu/ }).click();
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await untilReady(page);
}
