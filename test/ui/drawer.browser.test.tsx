import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { selectionStore } from '../../src/state/selection-store.ts';
import { uiStore } from '../../src/state/ui-store.ts';
import { mountApp, type Mounted } from './mount.tsx';

let app: Mounted;
beforeEach(async () => {
  app = await mountApp();
});
afterEach(() => app.unmount());

const drawer = page.getByRole('region', { name: 'Bảng số liệu' });

describe('the tables', () => {
  test('stand communes under their district, with figures as in the card', async () => {
    const grid = drawer.getByRole('grid', { name: 'Xã' });
    await expect.element(grid.getByText('Huyện Thử')).toBeVisible();
    await expect.element(grid.getByRole('row', { name: /Xã Tây/ })).toHaveTextContent('600/900');
    await expect.element(grid.getByRole('row', { name: /Xã Đông/ })).toHaveTextContent('Chưa có dữ liệu');
  });

  test('sort by a heading and say so', async () => {
    await drawer.getByRole('button', { name: 'Nhóm theo huyện' }).click();
    const heading = drawer.getByRole('columnheader', { name: 'Số thôn' });
    await heading.getByRole('button').click();
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending');
    await heading.getByRole('button').click();
    await expect.element(heading).toHaveAttribute('aria-sort', 'ascending');
    await expect.element(drawer.getByRole('row').nth(1)).toHaveTextContent('Xã Đông');
  });

  test('are walked with arrows and opened with Enter', async () => {
    await drawer.getByRole('tab', { name: /Trạm/ }).click();
    const grid = drawer.getByRole('grid', { name: 'Trạm' });
    await focus(grid);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(selectionStore.getState().selected).toEqual({ kind: 'station', id: 'S2' });
    await expect.element(grid.getByRole('row', { selected: true })).toHaveTextContent('MobiFone');
  });

  test('leave only the class asked for, and count what is left', async () => {
    await drawer.getByRole('tab', { name: /Thôn/ }).click();
    await drawer.getByRole('button', { name: 'Trắng sóng' }).click();
    await expect.element(drawer.getByText('1/3 dòng')).toBeVisible();
    await expect.element(drawer.getByRole('row', { name: /^B / })).toBeVisible();
    await drawer.getByRole('searchbox', { name: 'Lọc theo tên' }).fill('không có');
    await expect.element(drawer.getByText('Không có dòng nào khớp với bộ lọc.')).toBeVisible();
  });

  test('are narrowed to the unit that is selected', async () => {
    selectionStore.setState({ selected: { kind: 'unit', id: '2023:2' } });
    await drawer.getByRole('tab', { name: /Thôn/ }).click();
    await drawer.getByRole('button', { name: 'Chỉ trong Xã Đông' }).click();
    await expect.element(drawer.getByText('1/3 dòng')).toBeVisible();
  });

  test('change height by keys and fold away', async () => {
    const before = uiStore.getState().drawer.height;
    await focus(drawer.getByRole('separator'));
    await userEvent.keyboard('{ArrowUp}');
    expect(uiStore.getState().drawer.height).toBe(before + 24);
    await drawer.getByRole('button', { name: 'Thu bảng' }).click();
    await expect.element(drawer.getByRole('grid')).not.toBeInTheDocument();
  });

  test('are reached with Alt and a digit', async () => {
    // Keys count once the interface is there to hear them.
    await expect.element(drawer.getByRole('tab', { name: /Thôn/ })).toBeVisible();
    await userEvent.keyboard('{Alt>}2{/Alt}');
    await expect.element(drawer.getByRole('tab', { name: /Thôn/ })).toHaveAttribute('aria-selected', 'true');
  });
});

async function focus(locator: Locator): Promise<void> {
  await expect.element(locator).toBeVisible();
  const element = locator.element();
  if (element instanceof HTMLElement) element.focus();
}
