import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { uiStore } from '../../src/state/ui-store.ts';
import { viewStore } from '../../src/state/view-store.ts';
import { mountApp, type Mounted } from './mount.tsx';

let app: Mounted | null = null;
afterEach(() => app?.unmount());

async function openDialog(): Promise<Mounted> {
  app = await mountApp();
  uiStore.setState({ dialog: 'basemap' });
  await expect.element(page.getByRole('dialog')).toBeVisible();
  return app;
}

test('a basemap from elsewhere says that the page reloads, keeps the choice and does so', async () => {
  const { world } = await openDialog();
  await page.getByRole('radio', { name: /OpenStreetMap/ }).click();
  await expect.element(page.getByText(/sau khi tải lại/)).toBeVisible();
  expect(world.reloads).toBe(0);
  await page.getByRole('button', { name: 'Dùng và tải lại trang' }).click();
  expect(world.settings).toEqual([{ basemap: { kind: 'osm' } }]);
  expect(world.reloads).toBe(1);
});

test('a style needs a secure address', async () => {
  const { world } = await openDialog();
  await page.getByRole('radio', { name: /MapLibre/ }).click();
  const address = page.getByRole('textbox', { name: /MapLibre/ });
  await address.fill('http://example.org/style.json');
  await page.getByRole('button', { name: 'Dùng và tải lại trang' }).click();
  expect(world.reloads).toBe(0);
  await address.fill('https://example.org/style.json');
  await page.getByRole('button', { name: 'Dùng và tải lại trang' }).click();
  expect(world.settings).toEqual([{ basemap: { kind: 'style', url: 'https://example.org/style.json' } }]);
});

test('a file of this device is shown at once', async () => {
  const { world } = await openDialog();
  await page.getByRole('radio', { name: /PMTiles/ }).click();
  await page.getByLabelText('Chọn tệp PMTiles').upload(new File(['x'], 'dak-nong.pmtiles'));
  await expect.element(page.getByText('Đang dùng: dak-nong.pmtiles')).toBeVisible();
  expect(viewStore.getState().basemap).toEqual({ kind: 'pmtiles', name: 'dak-nong.pmtiles' });
  expect(world.basemapFiles).toHaveLength(1);
  await page.getByRole('radio', { name: /Không dùng/ }).click();
  expect(viewStore.getState().basemap).toEqual({ kind: 'none' });
});
