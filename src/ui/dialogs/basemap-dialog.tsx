import { useState, type JSX } from 'react';
import { useStore } from 'zustand';
import { showBasemapFile, showNoBasemap, reloadWithBasemap } from '../../actions/basemap.ts';
import { closeDialog } from '../../actions/shell.ts';
import { viewStore, type Basemap } from '../../state/view-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import styles from './dialogs.module.css';

const KINDS: readonly Basemap['kind'][] = ['none', 'pmtiles', 'osm', 'style'];

/** Bản đồ nền: off until chosen, as every one but a file of one's own asks a server. */
export function BasemapDialog(): JSX.Element {
  const { t } = useText();
  const basemap = useStore(viewStore, (state) => state.basemap);
  const [kind, setKind] = useState(basemap.kind);
  const choose = (next: Basemap['kind']): void => {
    setKind(next);
    if (next === 'none') showNoBasemap();
  };
  return (
    <Dialog
      title={t('basemap.title')}
      lead={t('basemap.lead')}
      closeLabel={t('shell.close')}
      onClose={closeDialog}
    >
      <div className={styles['choices']} role="radiogroup" aria-label={t('basemap.title')}>
        {KINDS.map((each) => (
          <label key={each} className={styles['choice']}>
            <input type="radio" name="basemap" checked={kind === each} onChange={() => choose(each)} />
            <strong>{t(`basemap.${each}`)}</strong>
            <span className={styles['note']}>{t(`basemap.${each}.words`)}</span>
          </label>
        ))}
      </div>
      {kind === 'pmtiles' ? <FileChoice current={basemap} /> : null}
      {kind === 'osm' ? <ReloadChoice isShown={basemap.kind === 'osm'} /> : null}
      {kind === 'style' ? <StyleAddress current={basemap.kind === 'style' ? basemap.url : ''} /> : null}
    </Dialog>
  );
}

function FileChoice({ current }: { readonly current: Basemap }): JSX.Element {
  const { t } = useText();
  return (
    <div className={styles['url']}>
      <input
        type="file"
        accept=".pmtiles"
        aria-label={t('basemap.file')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) showBasemapFile(file);
        }}
      />
      {current.kind === 'pmtiles' ? <strong>{t('basemap.shown', { name: current.name })}</strong> : null}
    </div>
  );
}

function ReloadChoice({ isShown }: { readonly isShown: boolean }): JSX.Element | null {
  const { t } = useText();
  if (isShown) return null;
  return (
    <div>
      <p className={styles['note']}>{t('basemap.reload')}</p>
      <Button look="primary" onClick={() => reloadWithBasemap({ kind: 'osm' })}>
        {t('basemap.useAndReload')}
      </Button>
    </div>
  );
}

function StyleAddress({ current }: { readonly current: string }): JSX.Element {
  const { t } = useText();
  const [url, setUrl] = useState(current);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        reloadWithBasemap({ kind: 'style', url });
      }}
    >
      <div className={styles['url']}>
        <input
          type="url"
          required
          pattern="https://.+"
          aria-label={t('basemap.style')}
          placeholder={t('basemap.style.example')}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Button type="submit" look="primary">
          {t('basemap.useAndReload')}
        </Button>
      </div>
      <p className={styles['note']}>{t('basemap.reload')}</p>
    </form>
  );
}
