import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showPlace } from '../../src/actions/place.ts';
import { placeStore } from '../../src/state/place-store.ts';
import { mountApp, type Mounted } from './mount.tsx';

let app: Mounted | null = null;
afterEach(() => {
  app?.unmount();
  placeStore.setState(placeStore.getInitialState(), true);
});

test('coordinates typed into the search box lead there and are told in every notation', async () => {
  app = await mountApp();
  await page.getByRole('combobox', { name: 'Tìm xã, thôn, trạm' }).fill('107,6876 12,0042');
  await expect.element(page.getByRole('option', { name: /^Toạ độ 12,0042° B/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(app.world.moves).toEqual([{ position: [107.6876, 12.0042], zoom: 13 }]);
  const card = page.getByRole('region', { name: 'Toạ độ điểm này' });
  await expect.element(card.getByText('12°00′15,1″ B · 107°41′15,4″ Đ')).toBeVisible();
  await expect.element(card.getByText('E 411.340,3 · N 1.327.660,6')).toBeVisible();
  await card.getByRole('button', { name: 'Đóng' }).click();
  await expect.element(card).not.toBeInTheDocument();
});

test('each notation can be copied', async () => {
  app = await mountApp();
  await showPlace([107.6876, 12.0042]);
  const buttons = page
    .getByRole('region', { name: 'Toạ độ điểm này' })
    .getByRole('button', { name: /^Sao chép/ });
  await expect.poll(() => buttons.elements().length).toBe(3);
});
