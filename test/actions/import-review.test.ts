import { beforeEach, describe, expect, test } from 'vitest';
import { loadData } from '../../src/actions/data.ts';
import { groupCompanions } from '../../src/actions/import-companions.ts';
import { confirmImport, undoImport } from '../../src/actions/import-commit.ts';
import { headerSignature } from '../../src/actions/import-templates.ts';
import { clearWaiting, downloadRejected, downloadWaiting, loadTray } from '../../src/actions/import-tray.ts';
import {
  addFiles,
  answerQuestion,
  applyTemplate,
  forgetTemplate,
  mapField,
  setImportMode,
} from '../../src/actions/import.ts';
import { EMPTY_DATASET } from '../../src/domain/dataset.ts';
import { readImport } from '../../src/io/pipeline.ts';
import { datasetStore } from '../../src/state/dataset-store.ts';
import { importBlock, importStore, type PendingFile } from '../../src/state/import-store.ts';
import { libraryStore } from '../../src/state/library-store.ts';
import { FakeWorld } from './fake-ports.ts';

const HEAD = 'Mã trạm,Nhà mạng,Kinh độ,Vĩ độ,Công nghệ,Người lập';
/** One good row, one with its coordinates swapped, one without, one for the second time. */
const MIXED = [
  HEAD,
  'T-1,Viettel,107.70,12.00,4G,Bình',
  'T-2,VNPT,12.01,107.71,4G,An',
  'T-3,Viettel,,12.02,4G,An',
  'T-1,Viettel,107.70,12.00,4G,Bình',
].join('\n');
const GOOD = [HEAD, 'T-9,Viettel,107.72,12.05,4G,An'].join('\n');

const file = (name: string, text: string): File => new File([text], name);

function onlyFile(): PendingFile {
  const [pending] = importStore.getState().files;
  if (pending === undefined) throw new Error('No file is being reviewed');
  return pending;
}

let world: FakeWorld;
beforeEach(async () => {
  world = new FakeWorld(EMPTY_DATASET);
  world.read = (input, context, { hints, onProgress }) => readImport(input, context, hints, onProgress);
  world.install();
  await loadData();
});

describe('the review', () => {
  test('accounts for every row, each in one outcome with its reasons', async () => {
    await addFiles([file('tram.csv', MIXED)]);
    const { counts, rows } = onlyFile();
    expect(counts).toEqual({ rows: 4, accepted: 1, corrected: 1, rejected: 1, skipped: 1 });
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'accepted'],
      [3, 'corrected'],
      [4, 'rejected'],
      [5, 'skipped'],
    ]);
    expect(rows.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      [],
      ['LATLON_SWAPPED'],
      ['COORD_MISSING'],
      ['IDENTICAL_ROW'],
    ]);
  });

  test('shows where the rows lie, those outside the province apart', async () => {
    await addFiles([file('tram.csv', `${GOOD}\nT-10,Viettel,106.66,10.77,4G,An`)]);
    expect(onlyFile().preview.points).toEqual([
      { position: [107.72, 12.05], isOutside: false },
      { position: [106.66, 10.77], isOutside: true },
    ]);
  });

  test('a field read from another column is read again', async () => {
    await addFiles([file('tram.csv', MIXED)]);
    const { id } = onlyFile();
    expect(onlyFile().fields.find(({ field }) => field === 'name')?.heading).toBeNull();
    await mapField(id, 'name', 'Người lập');
    expect(onlyFile().fields.find(({ field }) => field === 'name')?.heading).toBe('Người lập');
    expect(onlyFile().rows[0]?.name).toBe('T-1 · Bình');
    await mapField(id, 'name', '');
    expect(onlyFile().fields.find(({ field }) => field === 'name')?.heading).toBeNull();
  });

  test('what was detected is overruled and taken back', async () => {
    await addFiles([file('tram.csv', MIXED)]);
    const { id } = onlyFile();
    await answerQuestion(id, 'delimiter', ';');
    expect(onlyFile().detected['delimiter']).toBe(';');
    expect(onlyFile().kind).toBeNull();
    expect(importBlock(onlyFile())).toBe('KIND_UNKNOWN');
    await answerQuestion(id, 'delimiter', '');
    expect(onlyFile()).toMatchObject({ kind: 'stations', answers: {} });
  });

  test('replacing needs every row; adding does not', async () => {
    await addFiles([file('tram.csv', MIXED)]);
    setImportMode(onlyFile().id, 'replace');
    expect(importBlock(onlyFile())).toBe('ALL_OR_NOTHING');
    await confirmImport();
    expect(world.stored).toHaveLength(0);
    setImportMode(onlyFile().id, 'merge');
    expect(importBlock(onlyFile())).toBeNull();
    await confirmImport();
    expect(world.stored).toHaveLength(1);
  });
});

describe('what is remembered', () => {
  test('answers are offered for the next file with the same headings, and used when wanted', async () => {
    await addFiles([file('quy-1.csv', MIXED)]);
    expect(onlyFile().template).toBeNull();
    await mapField(onlyFile().id, 'name', 'Người lập');
    await confirmImport();
    await addFiles([file('quy-2.csv', GOOD)]);
    expect(onlyFile().template).toEqual({ name: 'quy-1', isUsed: false });
    expect(onlyFile().rows[0]?.name).toBe('T-9');
    await applyTemplate(onlyFile().id, true);
    expect(onlyFile().template?.isUsed).toBe(true);
    expect(onlyFile().rows[0]?.name).toBe('T-9 · An');
    await applyTemplate(onlyFile().id, false);
    expect(onlyFile().rows[0]?.name).toBe('T-9');
    await forgetTemplate(onlyFile().id);
    expect(world.templates.size).toBe(0);
    expect(onlyFile().template).toBeNull();
  });

  test('files read without any answer leave nothing to remember', async () => {
    await addFiles([file('quy-1.csv', GOOD)]);
    await confirmImport();
    expect(world.templates.size).toBe(0);
  });

  test('the same file is known by its content, whatever its name', async () => {
    await addFiles([file('tram.csv', GOOD)]);
    expect(onlyFile().importedBefore).toBeNull();
    await confirmImport();
    await addFiles([file('ten-khac.csv', GOOD)]);
    expect(onlyFile().importedBefore).toBe('2024-01-05T08:00:00.000Z');
  });

  test('headings are the same whatever their case and marks', () => {
    expect(headerSignature(['Mã trạm', 'KINH ĐỘ'])).toBe(headerSignature(['mã TRẠM', 'kinh do']));
    expect(headerSignature(['Mã trạm'])).not.toBe(headerSignature(['Tên trạm']));
    expect(headerSignature(['', ''])).toBeNull();
  });
});

describe('rejected rows', () => {
  test('wait with their cells untouched, download, come back corrected and are cleared', async () => {
    await addFiles([file('tram.csv', MIXED)]);
    await confirmImport();
    expect(importStore.getState().outcome?.waiting).toBe(1);
    const [waiting] = libraryStore.getState().waiting;
    expect(waiting).toMatchObject({ file: 'tram.csv', kind: 'stations', count: 1 });
    await downloadWaiting(waiting?.sha256 ?? '', 'csv');
    const download = world.downloads[0];
    expect(download?.name).toBe('tram_dong-loi.csv');
    const text = (await download?.content.text()) ?? '';
    const [head, line] = text.replace('\ufeff', '').split('\r\n');
    expect(head).toBe(`${HEAD.replaceAll(',', ';')};Dòng gốc;Mã lỗi;Lý do;Gợi ý`);
    expect(line).toMatch(/^T-3;Viettel;;12\.02;4G;An;4;COORD_MISSING;\S/);
    await addFiles([file('tram_dong-loi.csv', text.replace('T-3;Viettel;;', 'T-3;Viettel;107.74;'))]);
    expect(onlyFile().counts).toEqual({ rows: 1, accepted: 1, corrected: 0, rejected: 0, skipped: 0 });
    await confirmImport();
    expect(
      datasetStore
        .getState()
        .dataset.stations.map(({ code }) => code)
        .toSorted(),
    ).toEqual(['T-1', 'T-2', 'T-3']);
    await clearWaiting(waiting?.sha256 ?? '');
    expect(libraryStore.getState().waiting).toEqual([]);
  });

  test('can be downloaded as a workbook before anything is stored', async () => {
    await addFiles([file('tram.csv', MIXED)]);
    await downloadRejected(onlyFile().id, 'xlsx');
    const [download] = world.downloads;
    expect(download?.name).toBe('tram_dong-loi.xlsx');
    const bytes = new Uint8Array((await download?.content.arrayBuffer()) ?? new ArrayBuffer(0));
    await addFiles([new File([bytes], 'tram_dong-loi.xlsx')]);
    const back = importStore.getState().files[1];
    expect(back?.headers).toEqual(HEAD.split(','));
    expect(back?.counts?.rejected).toBe(1);
  });

  test('nothing waits when the storage cannot be asked', async () => {
    world.tray = null as unknown as FakeWorld['tray'];
    await loadTray();
    expect(libraryStore.getState().waiting).toEqual([]);
  });
});

describe('storing', () => {
  test('waits while another tab stores', async () => {
    let finish: () => void = () => undefined;
    world.otherTab = new Promise((resolve) => {
      finish = resolve;
    });
    await addFiles([file('tram.csv', GOOD)]);
    const confirming = confirmImport();
    expect(importStore.getState().stage).toBe('waiting');
    expect(world.stored).toHaveLength(0);
    finish();
    await confirming;
    expect(importStore.getState().stage).toBe('done');
    expect(world.stored).toHaveLength(1);
  });

  test('data changed by another tab are said, and the file stays for another try', async () => {
    await addFiles([file('tram.csv', GOOD)]);
    world.failCommit = 'STORAGE_STALE';
    await confirmImport();
    expect(importStore.getState()).toMatchObject({ stage: 'review', failure: 'STORAGE_STALE' });
    expect(importStore.getState().files).toHaveLength(1);
    world.failCommit = null;
    await confirmImport();
    expect(importStore.getState().stage).toBe('done');
  });

  test('undoing returns to the version before, and to the bundled data before the first', async () => {
    await addFiles([file('mot.csv', MIXED)]);
    await confirmImport();
    await addFiles([file('hai.csv', GOOD)]);
    await confirmImport();
    expect(datasetStore.getState()).toMatchObject({ versionId: 2 });
    await undoImport();
    expect(datasetStore.getState().versionId).toBe(1);
    expect(datasetStore.getState().dataset.stations).toHaveLength(2);
    await addFiles([file('hai.csv', GOOD)]);
    importStore.setState({ stage: 'done', outcome: { layers: [], issues: [], waiting: 0, previous: null } });
    await undoImport();
    expect(datasetStore.getState().versionId).toBeNull();
    expect(datasetStore.getState().dataset).toBe(world.bundled);
  });
});

describe('files dropped together', () => {
  const groupsOf = (...names: readonly string[]) =>
    groupCompanions(names.map((name) => file(name, ''))).map(({ main, companions }) => [
      main.name,
      companions.map(({ name }) => name),
    ]);

  test('parts of a shapefile are one, whatever their case', () => {
    expect(groupsOf('xa.dbf', 'Xa.SHP', 'xa.prj', 'khac.csv')).toEqual([
      ['Xa.SHP', ['xa.dbf', 'xa.prj']],
      ['khac.csv', []],
    ]);
  });

  test('MIF takes its MID; parts without their main file stand alone', () => {
    expect(groupsOf('a.mif', 'a.mid', 'b.dbf')).toEqual([
      ['a.mif', ['a.mid']],
      ['b.dbf', []],
    ]);
  });

  test('a file that begins with a dot or has no extension is itself', () => {
    expect(groupsOf('.shp', 'tram')).toEqual([
      ['.shp', []],
      ['tram', []],
    ]);
  });
});
