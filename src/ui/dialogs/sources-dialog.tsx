import { useState, type JSX } from 'react';
import { useStore } from 'zustand';
import { returnToBundled } from '../../actions/data.ts';
import { closeDialog, openDialog } from '../../actions/shell.ts';
import { datasetStore } from '../../state/dataset-store.ts';
import { libraryStore } from '../../state/library-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Icon } from '../kit/icon.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { LayerSources } from './layer-sources.tsx';
import { SourcesWaiting } from './sources-waiting.tsx';
import { VersionList } from './version-list.tsx';
import styles from './dialogs.module.css';

const PARTS = ['layers', 'waiting', 'versions'] as const;
type Part = (typeof PARTS)[number];

/** Nguồn dữ liệu: where every layer came from, the rows that wait, and the earlier states of the data. */
export function SourcesDialog(): JSX.Element {
  const { t, number } = useText();
  const [part, setPart] = useState<Part>('layers');
  const { versionId, versions } = useStore(datasetStore);
  const waiting = useStore(libraryStore, (state) => state.waiting);
  const rows = waiting.reduce((sum, { count }) => sum + count, 0);
  const labels: Readonly<Record<Part, string>> = {
    layers: t('sources.tab.layers'),
    waiting: t('sources.tab.waiting', { count: number(rows) }),
    versions: t('sources.tab.versions', { count: number(versions.length) }),
  };
  return (
    <Dialog
      wide
      title={t('sources.title')}
      lead={t('sources.lead')}
      closeLabel={t('shell.close')}
      onClose={closeDialog}
      footer={
        <>
          <Button disabled={versionId === null} onClick={() => void returnToBundled()}>
            <Icon name="reset" />
            {t('sources.toBundled')}
          </Button>
          <Button look="primary" onClick={() => openDialog('import')}>
            <Icon name="upload" />
            {t('shell.addData')}
          </Button>
        </>
      }
    >
      <div className={styles['tabs']}>
        <Segmented
          label={t('sources.title')}
          value={part}
          options={PARTS.map((value) => ({ value, label: labels[value] }))}
          onChange={setPart}
        />
      </div>
      {part === 'layers' ? <LayerSources /> : null}
      {part === 'waiting' ? <SourcesWaiting /> : null}
      {part === 'versions' ? <VersionList /> : null}
    </Dialog>
  );
}
