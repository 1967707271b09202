import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { selectionStore } from '../../src/state/selection-store.ts';
import { uiStore, type Theme } from '../../src/state/ui-store.ts';
import { mountApp, type Mounted } from './mount.tsx';

let app: Mounted | null = null;
afterEach(() => app?.unmount());

describe('a tablet held across', () => {
  test('keeps the rail folded until it is asked for', async () => {
    app = await mountApp('tablet');
    const rail = page.getByRole('complementary', { name: 'Lớp và quy tắc' });
    await expect.element(page.getByRole('main')).toBeVisible();
    await expect.element(rail).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Lớp và quy tắc' }).click();
    await expect.element(rail).toBeVisible();
    await rail.getByRole('button', { name: 'Đóng' }).click();
    await expect.element(rail).not.toBeInTheDocument();
  });
});

describe('a tablet held upright', () => {
  test('has the card in a sheet with three heights', async () => {
    app = await mountApp('portrait');
    const sheet = page.getByRole('region', { name: 'Thông tin và bảng' });
    await expect.element(sheet.getByRole('heading', { name: 'Tỉnh Thử' })).toBeVisible();
    const half = sheet.element().clientHeight;
    await sheet.getByRole('button', { name: /mở hết/ }).click();
    await expect.poll(() => sheet.element().clientHeight).toBeGreaterThan(half);
    await sheet.getByRole('button', { name: /thu bảng/ }).click();
    await expect.poll(() => sheet.element().clientHeight).toBeLessThan(half);
  });

  test('opens the card of what is selected, from the table too', async () => {
    app = await mountApp('portrait');
    const sheet = page.getByRole('region', { name: 'Thông tin và bảng' });
    await sheet.getByText('Thôn', { exact: true }).first().click();
    await sheet.getByRole('row', { name: /^B / }).click();
    await expect.element(sheet.getByRole('heading', { name: 'B', exact: true })).toBeVisible();
    expect(selectionStore.getState().selected).toEqual({ kind: 'village', id: 'B' });
  });

  test('nothing is wider than the screen', async () => {
    app = await mountApp('portrait');
    await expect.element(page.getByRole('main')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(768);
  });
});

describe('access', () => {
  test.each<Theme>(['light', 'dark', 'contrast'])(
    'axe finds nothing serious in the %s theme',
    async (theme) => {
      app = await mountApp();
      uiStore.setState({ theme });
      selectionStore.setState({ selected: { kind: 'unit', id: '2023:1' } });
      await expect.poll(() => document.documentElement.dataset['theme']).toBe(theme);
      await expect.element(page.getByRole('heading', { name: 'Xã Tây' })).toBeVisible();
      expect(await seriousFindings()).toEqual([]);
    },
  );

  test.each(['sources', 'import', 'shortcuts', 'basemap'] as const)(
    'nor in the window %s',
    async (dialog) => {
      app = await mountApp();
      uiStore.setState({ dialog });
      await expect.element(page.getByRole('dialog')).toBeVisible();
      expect(await seriousFindings()).toEqual([]);
    },
  );
});

async function seriousFindings(): Promise<readonly string[]> {
  // Colours in the middle of a change of theme are nobody's design.
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
