import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ruleStore } from '../../src/state/rule-store.ts';
import { selectionStore } from '../../src/state/selection-store.ts';
import { uiStore } from '../../src/state/ui-store.ts';
import { viewStore } from '../../src/state/view-store.ts';
import { mountApp, type Mounted } from './mount.tsx';

let app: Mounted;
beforeEach(async () => {
  app = await mountApp();
});
afterEach(() => app.unmount());

const inspector = page.getByRole('complementary', { name: 'Thông tin' });
const rail = page.getByRole('complementary', { name: 'Lớp và quy tắc' });

describe('the province', () => {
  test('is what the inspector shows until something is selected', async () => {
    await expect.element(inspector.getByRole('heading', { name: 'Tỉnh Thử' })).toBeVisible();
    await expect.element(inspector.getByText('2 xã · 3 thôn · 2 trạm (trên 1 vị trí)')).toBeVisible();
  });

  test('says value, numerator, denominator and what is not known', async () => {
    // Village A (600 people) is served, B (300) is not, C (100) has no centre.
    await expect.element(inspector.getByText('600/900 người').first()).toBeVisible();
    await expect.element(inspector.getByText('từ 60,0% đến 70,0%').first()).toBeVisible();
  });

  test('tells rule and source of a figure on request', async () => {
    await inspector.getByRole('button', { name: 'Cách tính: Sóng 4G' }).click();
    const details = page.getByRole('dialog', { name: 'Cách tính: Sóng 4G' });
    await expect.element(details).toHaveTextContent('trung tâm thôn (nhà văn hoá) có sóng');
    await expect.element(details).toHaveTextContent('chưa xét địa hình');
  });

  test('gets the map once and gives it back', async () => {
    await expect.poll(() => app.maps.size).toBe(1);
    app.unmount();
    expect(app.maps.size).toBe(0);
  });
});

describe('searching', () => {
  test('finds a commune without marks and opens its card by keyboard alone', async () => {
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('xa tay');
    await expect.element(page.getByRole('option', { name: 'Xã Tây Huyện Thử' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(inspector.getByRole('heading', { name: 'Xã Tây' })).toBeVisible();
    await expect.element(inspector.getByRole('button', { name: 'Huyện Thử' })).toBeVisible();
    expect(app.world.moves.length).toBe(1);
  });

  test('says what to do when nothing fits', async () => {
    await page.getByRole('combobox', { name: 'Tìm xã, thôn, trạm' }).fill('zzz');
    await expect.element(page.getByText(/Không tìm thấy/)).toBeVisible();
  });
});

describe('cards', () => {
  test('a commune without answers has no data, never 0 %', async () => {
    selectionStore.setState({ selected: { kind: 'unit', id: '2023:2' } });
    await expect.element(inspector.getByText('Chưa thôn nào có câu trả lời rõ.').first()).toBeVisible();
    await expect.element(inspector.getByText('0/0 người')).not.toBeInTheDocument();
  });

  test('a commune lists its villages, and its n/N is theirs', async () => {
    selectionStore.setState({ selected: { kind: 'unit', id: '2023:1' } });
    await expect.element(inspector.getByRole('heading', { name: '2 thôn' })).toBeVisible();
    await inspector.getByRole('radiogroup', { name: 'Tính theo' }).first().getByText('Thôn').click();
    await expect.element(inspector.getByText('1/2 thôn').first()).toBeVisible();
  });

  test('a village tells its class and which case of the rule applied', async () => {
    selectionStore.setState({ selected: { kind: 'village', id: 'B' } });
    await expect.element(inspector.getByText('Trắng sóng', { exact: true })).toBeVisible();
    await expect
      .element(inspector.getByText('Trung tâm thôn có sóng của 0 nhà mạng, cần ít nhất 1.'))
      .toBeVisible();
  });

  test('a shared mast lists its tenants, a tenant its reach and where it comes from', async () => {
    selectionStore.setState({ selected: { kind: 'site', id: 'site-S1' } });
    await expect.element(inspector.getByText('2 trạm của 2 nhà mạng')).toBeVisible();
    await inspector.getByRole('button', { name: /Viettel/ }).click();
    await expect.element(inspector.getByText('Bán kính do nhà mạng cung cấp')).toBeVisible();
    await expect.element(inspector.getByText('2 km', { exact: true }).first()).toBeVisible();
    await expect.element(inspector.getByText('giả định').first()).toBeVisible();
  });

  test('the breadcrumb and Esc lead back up', async () => {
    selectionStore.setState({ selected: { kind: 'village', id: 'A' } });
    await inspector.getByRole('button', { name: 'Xã Tây' }).click();
    await expect.element(inspector.getByRole('heading', { name: 'Xã Tây' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(inspector.getByRole('heading', { name: 'Tỉnh Thử' })).toBeVisible();
  });
});

describe('the rail', () => {
  test('switches technologies one by one', async () => {
    const chip = rail.getByRole('group', { name: 'Công nghệ' }).getByRole('button', { name: '2G' });
    await chip.click();
    await expect.element(chip).toHaveAttribute('aria-pressed', 'false');
    expect(viewStore.getState().technologies).toEqual(['3G', '4G', '5G']);
  });

  test('chooses operators and how many are needed', async () => {
    await rail.getByText('≥ 2').click();
    expect(viewStore.getState().minOperators).toBe(2);
    await rail.getByRole('button', { name: 'Chỉ Viettel' }).click();
    expect(viewStore.getState()).toMatchObject({ operators: ['viettel'], minOperators: 1 });
    await rail.getByRole('button', { name: 'Chọn tất cả' }).click();
    expect(viewStore.getState().operators).toBeNull();
  });

  test('recolours by another service, and the legend follows', async () => {
    await rail.getByRole('radio', { name: 'Cáp quang đến nhà (FTTH)' }).click({ force: true });
    const legend = page.getByRole('region', { name: 'Chú giải' });
    await expect.element(legend).toHaveTextContent('Cáp quang đến nhà (FTTH): % dân số');
    // Fibre is known for A and B, and only A has it.
    await expect.element(legend).toHaveTextContent('600/900 người');
  });

  test('changes the rule and takes it back', async () => {
    await rail.getByText('Quy tắc tính').click();
    await rail.getByText('Theo diện tích', { exact: true }).click();
    expect(ruleStore.getState().rule.village).toEqual({ kind: 'area', percent: 60 });
    await rail.getByLabelText('4G · RSRP').fill('-105');
    await userEvent.keyboard('{Enter}');
    expect(ruleStore.getState().rule.radio.thresholds['4G']).toBe(-105);
    await rail.getByRole('button', { name: 'Về quy tắc mặc định' }).click();
    expect(ruleStore.getState().rule.village).toEqual({ kind: 'centre' });
  });
});

describe('the shell', () => {
  test('speaks English when asked, and the page says so', async () => {
    await page.getByRole('radio', { name: 'English' }).click({ force: true });
    await expect.element(page.getByRole('button', { name: 'Add data' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
  });

  test('changes its theme', async () => {
    await page.getByRole('button', { name: 'Chuyển sang giao diện: Tối' }).click();
    await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
  });

  test('without WebGL it says so and the tables still work', async () => {
    uiStore.setState({ map: 'unsupported' });
    await expect.element(page.getByRole('alert')).toHaveTextContent('Trình duyệt này không vẽ được bản đồ');
    await page.getByRole('tab', { name: /Thôn/ }).click();
    await expect.element(page.getByRole('grid', { name: 'Thôn' })).toBeVisible();
  });

  test('an update waits for consent, and being offline is said', async () => {
    uiStore.setState({ updateReady: true, online: false });
    await expect.element(page.getByRole('button', { name: 'Tải lại' })).toBeVisible();
    await expect.element(page.getByText('Ngoại tuyến')).toBeVisible();
  });
});
