import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { makeIssue } from '../../src/domain/issue.ts';
import { importStore, type PendingFile } from '../../src/state/import-store.ts';
import { libraryStore } from '../../src/state/library-store.ts';
import { uiStore } from '../../src/state/ui-store.ts';
import { datasetStore } from '../../src/state/dataset-store.ts';
import { mountApp, type Mounted } from './mount.tsx';

let app: Mounted;
beforeEach(async () => {
  app = await mountApp();
});
afterEach(() => {
  libraryStore.setState(libraryStore.getInitialState(), true);
  app.unmount();
});

const dialog = page.getByRole('dialog', { name: 'Thêm dữ liệu' });

const READY: PendingFile = {
  id: 1,
  name: 'tram.csv',
  size: 1900,
  status: 'ready',
  progress: 1,
  refusal: null,
  kind: 'stations',
  detected: { format: 'csv', encoding: 'utf-8' },
  headers: ['Mã trạm', 'Kinh độ'],
  fields: [
    { field: 'code', heading: 'Mã trạm' },
    { field: 'lon', heading: 'Kinh độ' },
    { field: 'name', heading: null },
  ],
  counts: { rows: 12, accepted: 8, corrected: 2, rejected: 1, skipped: 1 },
  issues: [makeIssue('ask', 'CRS_ASK', { params: { crs: 'EPSG:9218' } })],
  rows: [
    { row: 2, outcome: 'accepted', name: 'DNO001', issues: [] },
    { row: 7, outcome: 'rejected', name: 'DNO006', issues: [makeIssue('error', 'FILE_EMPTY', { row: 7 })] },
  ],
  questions: [
    {
      hint: 'crs',
      code: 'CRS_ASK',
      options: [
        {
          value: 'EPSG:9218',
          label: 'VN-2000 108°30′',
          score: 0.9,
          landing: { insideProvince: 1, insideNamedCommune: 0.875 },
        },
        {
          value: 'EPSG:5899',
          label: 'VN-2000 107°45′',
          score: 0.1,
          landing: { insideProvince: 0, insideNamedCommune: null },
        },
      ],
      answer: null,
      isOpen: true,
    },
  ],
  sample: { columns: ['code', 'lon'], rows: [['DNO001', '107.68']] },
  preview: {
    points: [
      { position: [107.7, 12], isOutside: false },
      { position: [106.6, 10.8], isOutside: true },
    ],
    outlines: [],
  },
  answers: {},
  template: null,
  importedBefore: null,
  mode: 'merge',
  include: true,
};

function review(...files: readonly PendingFile[]): void {
  importStore.setState({ files, stage: 'review', outcome: null, failure: null });
  uiStore.setState({ dialog: 'import' });
}

test('a file tells what it is, what became of every row, and what is asked', async () => {
  review(READY);
  await expect.element(dialog.getByText('Nhận ra danh sách trạm')).toBeVisible();
  for (const [count, words] of [
    ['12', 'dòng đã đọc'],
    ['8', 'nhận nguyên'],
    ['2', 'nhận, có sửa'],
    ['1', 'không nhận'],
    ['1', 'bỏ qua'],
  ] as const) {
    const button = dialog.getByRole('button', { name: `${count} ${words}`, exact: true });
    await expect.element(button).toBeVisible();
  }
});

test('coordinate systems are offered with where each would land, the best one chosen', async () => {
  review(READY);
  const asked = dialog.getByRole('group', { name: 'Toạ độ theo hệ nào?' });
  await expect.element(asked.getByRole('radio', { name: /108°30/ })).toBeChecked();
  await expect.element(asked).toHaveTextContent('87,5% đúng xã ghi trong dòng · 100% số điểm trong tỉnh');
});

test('rows are filtered by what became of them', async () => {
  review(READY);
  await expect.element(dialog.getByRole('row', { name: /DNO006/ })).toBeVisible();
  await expect.element(dialog.getByRole('row', { name: /DNO001/ })).not.toBeInTheDocument();
  await dialog.getByRole('button', { name: /dòng đã đọc/ }).click();
  await expect.element(dialog.getByRole('row', { name: /DNO001/ })).toBeVisible();
  await expect.element(dialog.getByRole('row', { name: /DNO006/ })).toHaveTextContent('FILE_EMPTY');
});

test('long reports come a page at a time', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => {
    return { row: index + 2, outcome: 'rejected' as const, name: `R${index + 2}`, issues: [] };
  });
  review({ ...READY, rows });
  await expect.element(dialog.getByText('Trang 1/3')).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Trang trước' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Trang sau' }).click();
  await expect.element(dialog.getByRole('row', { name: /R60/ })).toBeVisible();
  await expect.element(dialog.getByRole('row', { name: /R51 / })).not.toBeInTheDocument();
});

test('the columns of the file stand by their fields, those without a use are listed', async () => {
  review({ ...READY, headers: ['Mã trạm', 'Kinh độ', 'Người lập'] });
  await dialog.getByText('Cột của tệp: dùng 2 trong 3').click();
  await expect.element(dialog.getByRole('combobox', { name: 'mã' })).toHaveValue('Mã trạm');
  await expect.element(dialog.getByText('Người lập', { exact: true }).last()).toBeVisible();
  await dialog.getByRole('button', { name: /Thêm 1 mục/ }).click();
  await expect.element(dialog.getByRole('combobox', { name: 'tên' })).toHaveValue('');
});

test('the little map counts what lies outside the province', async () => {
  review(READY);
  await expect.element(dialog.getByRole('img', { name: /Vị trí các dòng/ })).toBeVisible();
  await expect.element(dialog.getByText('1 điểm trong tỉnh, 1 điểm ngoài tỉnh (tam giác đỏ)')).toBeVisible();
});

test('the same file and a remembered way of reading are told', async () => {
  review({ ...READY, importedBefore: '', template: { name: 'viettel-2025', isUsed: false } });
  await expect.element(dialog.getByText('Tệp này đã có trong dữ liệu đi kèm.')).toBeVisible();
  await expect.element(dialog.getByText(/Mẫu đã nhớ “viettel-2025”/)).toBeVisible();
});

test('a layer is replaced whole or not at all', async () => {
  review({ ...READY, mode: 'replace' });
  await expect.element(dialog.getByText(/phải đủ mọi dòng/)).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Lưu 0 tệp' })).toBeDisabled();
});

test('a finding says row, reason and what to do', async () => {
  review(READY);
  const row = dialog.getByRole('row', { name: /^7 / });
  await expect.element(row).toHaveTextContent('không nhận');
  await expect.element(row).toHaveTextContent('Tệp rỗng');
  await expect.element(row).toHaveTextContent('Kiểm tra lại tệp gốc');
});

test('a refused file says why, that nothing changed, and cannot be kept', async () => {
  review({
    ...READY,
    status: 'refused',
    include: false,
    refusal: { code: 'IS_PDF', params: {} },
    questions: [],
  });
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('PDF');
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Không có gì trong dữ liệu thay đổi.');
  await expect.element(dialog.getByRole('button', { name: 'Lưu 0 tệp' })).toBeDisabled();
});

test('replacing or adding is chosen per file', async () => {
  review(READY);
  await dialog.getByText('Thay thế lớp').click();
  expect(importStore.getState().files[0]?.mode).toBe('replace');
});

test('cancelling forgets what was read and leaves the data alone', async () => {
  const before = datasetStore.getState().dataset;
  review(READY);
  await dialog.getByRole('button', { name: 'Huỷ' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(importStore.getState()).toMatchObject({ files: [], stage: 'idle' });
  expect(datasetStore.getState().dataset).toBe(before);
});

test('the outcome counts what was added and changed, per layer', async () => {
  importStore.setState({
    files: [],
    stage: 'done',
    outcome: {
      layers: [
        {
          layer: 'stations',
          added: ['viettel|T-1', 'viettel|T-2'],
          changed: ['vnpt|T-3'],
          same: 1152,
          missing: [],
          isReplaced: false,
        },
      ],
      issues: [],
      waiting: 4,
      previous: null,
    },
  });
  uiStore.setState({ dialog: 'import' });
  await expect.element(dialog.getByRole('row', { name: /Trạm BTS/ })).toHaveTextContent('211.1520');
  await dialog.getByText('Trạm BTS: Thêm (2)').click();
  await expect.element(dialog.getByText('viettel · T-2')).toBeVisible();
  await expect.element(dialog.getByText(/4 dòng không nhận đang chờ/)).toBeVisible();
});

test('files dragged over the window show where they will go', async () => {
  const data = new DataTransfer();
  data.items.add(new File(['x'], 'x.csv'));
  await expect.element(page.getByRole('main')).toBeVisible();
  window.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, cancelable: true }));
  await expect.element(page.getByText('Thả tệp vào đây')).toBeVisible();
  window.dispatchEvent(new DragEvent('dragleave', { dataTransfer: data }));
  await expect.element(page.getByText('Thả tệp vào đây')).not.toBeInTheDocument();
});

test('rows that wait are listed with their downloads, and removing asks twice', async () => {
  libraryStore.setState({
    waiting: [{ sha256: 'ab', file: 'tram.csv', kind: 'stations', createdAt: '2024-01-05', count: 3 }],
  });
  uiStore.setState({ dialog: 'sources' });
  const sources = page.getByRole('dialog', { name: 'Nguồn dữ liệu' });
  await sources.getByText('Chờ xử lý (3)').click();
  await expect.element(sources.getByText('tram.csv')).toBeVisible();
  await sources.getByRole('button', { name: 'Xoá khỏi danh sách' }).click();
  await sources.getByRole('button', { name: 'Xoá hẳn?' }).click();
  await expect.element(sources.getByText('Không có dòng nào chờ xử lý.')).toBeVisible();
});

test('data changed in another tab are offered, not pulled in', async () => {
  libraryStore.setState({ changedElsewhere: true });
  await expect.element(page.getByText('Dữ liệu vừa được thay đổi ở một thẻ khác.')).toBeVisible();
  await page.getByRole('button', { name: 'Nạp lại dữ liệu' }).click();
  await expect.element(page.getByText('Dữ liệu vừa được thay đổi ở một thẻ khác.')).not.toBeInTheDocument();
});

test.each(['import', 'sources'] as const)(
  'the %s window has no serious accessibility finding',
  async (kind) => {
    review({ ...READY, importedBefore: '', template: { name: 'viettel-2025', isUsed: false } });
    uiStore.setState({ dialog: kind });
    await expect.element(page.getByRole('dialog')).toBeVisible();
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  },
);
