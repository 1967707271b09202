import type { JSX } from 'react';
import { useStore } from 'zustand';
import { returnToBundled } from '../../actions/data.ts';
import { closeDialog, openDialog } from '../../actions/shell.ts';
import { datasetStore } from '../../state/dataset-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Icon } from '../kit/icon.tsx';
import { LayerSources } from './layer-sources.tsx';
import { VersionList } from './version-list.tsx';
import styles from './dialogs.module.css';

/** Nguồn dữ liệu: where every layer came from, and the earlier states of the data. */
export function SourcesDialog(): JSX.Element {
  const { t } = useText();
  const versionId = useStore(datasetStore, (state) => state.versionId);
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
      <LayerSources />
      <h3 className={styles['heading']}>{t('sources.versions')}</h3>
      <VersionList />
    </Dialog>
  );
}
