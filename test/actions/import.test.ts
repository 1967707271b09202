import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadData } from '../../src/actions/data.ts';
import { confirmImport } from '../../src/actions/import-commit.ts';
import { addFiles, cancelImport, removeFile, setImportMode } from '../../src/actions/import.ts';
import { EMPTY_DATASET } from '../../src/domain/dataset.ts';
import { readImport } from '../../src/io/pipeline.ts';
import { datasetStore } from '../../src/state/dataset-store.ts';
import { importStore } from '../../src/state/import-store.ts';
import { FakeWorld } from './fake-ports.ts';

const STATIONS = [
  'Mã trạm,Nhà mạng,Kinh độ,Vĩ độ,Công nghệ',
  'T-1,Viettel,107.70,12.00,4G',
  'T-2,VNPT,107.71,12.01,2G/4G',
].join('\n');

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, text: string): File => new File([text], name);

describe('bringing files in', () => {
  let world: FakeWorld;

  beforeEach(async () => {
    world = new FakeWorld(EMPTY_DATASET);
    world.install();
    const context = { units: [], crosswalk: [], villages: [], box: [107.1, 11.6, 108.25, 12.95] as const };
    world.report = (name) =>
      readImport({ name, bytes: encode(name.endsWith('.pdf') ? '%PDF-1.7' : STATIONS) }, context);
    await loadData();
  });

  test('reading alone stores nothing and changes nothing', async () => {
    await addFiles([file('tram.csv', STATIONS)]);
    const [pending] = importStore.getState().files;
    expect(pending?.status).toBe('ready');
    expect(pending?.counts).toMatchObject({ rows: 2, rejected: 0 });
    expect(datasetStore.getState().dataset.stations).toHaveLength(0);
    expect(world.stored).toHaveLength(0);
  });

  test('confirming stores one version made from the current one, and shows it', async () => {
    await addFiles([file('tram.csv', STATIONS)]);
    await confirmImport();
    expect(world.stored).toHaveLength(1);
    expect(world.stored[0]?.base).toBeNull();
    const state = datasetStore.getState();
    expect(state.versionId).toBe(1);
    expect(state.dataset.stations.map(({ code }) => code).toSorted()).toEqual(['T-1', 'T-2']);
    expect(importStore.getState().stage).toBe('done');
    expect(importStore.getState().outcome?.layers[0]).toMatchObject({
      layer: 'stations',
      added: { length: 2 },
    });
  });

  test('the same file again finds everything the same', async () => {
    for (let time = 0; time < 2; time += 1) {
      await addFiles([file('tram.csv', STATIONS)]);
      await confirmImport();
    }
    expect(datasetStore.getState().dataset.stations).toHaveLength(2);
    expect(importStore.getState().outcome?.layers[0]).toMatchObject({ added: [], changed: [], same: 2 });
  });

  test.each(['STORAGE_FULL', 'STORAGE_FAILED'] as const)(
    'when storing fails (%s) nothing has changed',
    async (code) => {
      world.failCommit = code;
      await addFiles([file('tram.csv', STATIONS)]);
      await confirmImport();
      expect(importStore.getState()).toMatchObject({ stage: 'review', failure: code });
      expect(datasetStore.getState().dataset.stations).toHaveLength(0);
      expect(datasetStore.getState().versionId).toBeNull();
    },
  );

  test('a refused file is told and cannot be stored', async () => {
    await addFiles([file('bao-cao.pdf', '%PDF-1.7')]);
    const [pending] = importStore.getState().files;
    expect(pending?.status).toBe('refused');
    expect(pending?.refusal?.code).toMatch(/PDF/);
    await confirmImport();
    expect(world.stored).toHaveLength(0);
  });

  test('a reader that breaks is reported for its file and leaves the others', async () => {
    const read = world.report;
    world.report = (name) => (name === 'hong.csv' ? Promise.reject(new Error('broken')) : read(name));
    await addFiles([file('hong.csv', ''), file('tram.csv', STATIONS)]);
    const byName = new Map(importStore.getState().files.map((pending) => [pending.name, pending.status]));
    expect(byName).toEqual(
      new Map([
        ['hong.csv', 'failed'],
        ['tram.csv', 'ready'],
      ]),
    );
  });

  test('leaving the review forgets what was read', async () => {
    await addFiles([file('tram.csv', STATIONS)]);
    cancelImport();
    expect(importStore.getState().files).toEqual([]);
    await confirmImport();
    expect(world.stored).toHaveLength(0);
  });

  test('a file taken out of the review is not stored', async () => {
    await addFiles([file('tram.csv', STATIONS)]);
    const [pending] = importStore.getState().files;
    removeFile(pending?.id ?? -1);
    await confirmImport();
    expect(world.stored).toHaveLength(0);
  });

  test('replacing removes what the file lacks, adding keeps it', async () => {
    await addFiles([file('tram.csv', STATIONS)]);
    await confirmImport();
    const one = STATIONS.split('\n').slice(0, 2).join('\n');
    const context = { units: [], crosswalk: [], villages: [], box: [107.1, 11.6, 108.25, 12.95] as const };
    world.report = (name) => readImport({ name, bytes: encode(one) }, context);
    await addFiles([file('mot-tram.csv', one)]);
    await confirmImport();
    expect(datasetStore.getState().dataset.stations).toHaveLength(2);
    await addFiles([file('mot-tram.csv', one)]);
    setImportMode(importStore.getState().files[0]?.id ?? -1, 'replace');
    await confirmImport();
    expect(datasetStore.getState().dataset.stations.map(({ code }) => code)).toEqual(['T-1']);
  });
});

test('the catalogues know every code a failed import can show', () => {
  const vietnamese = readFileSync(new URL('../../src/i18n/vi/messages.ts', import.meta.url), 'utf8');
  for (const code of ['STORAGE_FULL', 'STORAGE_FAILED', 'STORAGE_STALE']) {
    expect(vietnamese).toContain(`'failure.${code}'`);
  }
});
