import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { makeIssue } from '../../src/domain/issue.ts';
import { importStore, type PendingFile } from '../../src/state/import-store.ts';
import { uiStore } from '../../src/state/ui-store.ts';
import { datasetStore } from '../../src/state/dataset-store.ts';
import { mountApp, type Mounted } from './mount.tsx';

let app: Mounted;
beforeEach(async () => {
  app = await mountApp();
});
afterEach(() => app.unmount());

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
  mapping: { code: 'Mã trạm', lon: 'Kinh độ' },
  counts: { rows: 12, accepted: 8, corrected: 2, rejected: 1, skipped: 1 },
  issues: [makeIssue('error', 'FILE_EMPTY', { row: 7 })],
  questions: [
    {
      hint: 'crs',
      code: 'CRS_ASK',
      options: [
        { value: 'EPSG:9218', label: 'VN-2000 108°30′', score: 0.9 },
        { value: 'EPSG:5899', label: 'VN-2000 107°45′', score: 0.1 },
      ],
      answer: null,
    },
  ],
  sample: { columns: ['code', 'lon'], rows: [['DNO001', '107.68']] },
  positions: [],
  mode: 'merge',
  include: true,
};

function review(...files: readonly PendingFile[]): void {
  importStore.setState({ files, stage: 'review', outcome: null, failure: null });
  uiStore.setState({ dialog: 'import' });
}

test('a file tells what it is, what became of every row, and what is asked', async () => {
  review(READY);
  await expect.element(dialog.getByText('danh sách trạm')).toBeVisible();
  for (const [count, words] of [
    ['12', 'dòng đã đọc'],
    ['8', 'nhận nguyên'],
    ['2', 'nhận, có sửa'],
    ['1', 'không nhận'],
    ['1', 'bỏ qua'],
  ] as const) {
    await expect.element(dialog.getByText(words, { exact: true })).toBeVisible();
    expect(dialog.getByText(words, { exact: true }).element().parentElement?.textContent).toBe(count + words);
  }
  await expect
    .element(dialog.getByRole('combobox', { name: 'Toạ độ theo hệ nào?' }))
    .toHaveValue('EPSG:9218');
});

test('a finding says row, reason and what to do', async () => {
  review(READY);
  const row = dialog.getByRole('row', { name: /^7 / });
  await expect.element(row).toHaveTextContent('Lỗi');
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
    outcome: { layers: [{ layer: 'stations', added: 12, changed: 3, same: 1152, missing: 0 }], issues: [] },
  });
  uiStore.setState({ dialog: 'import' });
  await expect.element(dialog.getByRole('row', { name: /Trạm BTS/ })).toHaveTextContent('1231.1520');
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
