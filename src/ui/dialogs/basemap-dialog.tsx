import { useState, type JSX } from 'react';
import { useStore } from 'zustand';
import { closeDialog } from '../../actions/shell.ts';
import { setBasemap } from '../../actions/view.ts';
import { viewStore } from '../../state/view-store.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import styles from './dialogs.module.css';

/** Bản đồ nền: off until chosen, as every one but a file of one's own asks a server. */
export function BasemapDialog(): JSX.Element {
  const { t } = useText();
  const basemap = useStore(viewStore, (state) => state.basemap);
  return (
    <Dialog
      title={t('basemap.title')}
      lead={t('basemap.lead')}
      closeLabel={t('shell.close')}
      onClose={closeDialog}
    >
      <div className={styles['choices']} role="radiogroup" aria-label={t('basemap.title')}>
        {(['none', 'osm'] as const).map((kind) => (
          <label key={kind} className={styles['choice']}>
            <input
              type="radio"
              name="basemap"
              checked={basemap.kind === kind}
              onChange={() => setBasemap({ kind })}
            />
            <strong>{t(`basemap.${kind}`)}</strong>
            <span className={styles['note']}>{t(`basemap.${kind}.words`)}</span>
          </label>
        ))}
      </div>
      <StyleAddress current={basemap.kind === 'style' ? basemap.url : ''} />
    </Dialog>
  );
}

function StyleAddress({ current }: { readonly current: string }): JSX.Element {
  const { t } = useText();
  const [url, setUrl] = useState(current);
  return (
    <form
      className={styles['url']}
      onSubmit={(event) => {
        event.preventDefault();
        setBasemap({ kind: 'style', url });
      }}
    >
      <input
        type="url"
        required
        aria-label={t('basemap.style')}
        placeholder={t('basemap.style')}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Button type="submit">{t('basemap.use')}</Button>
    </form>
  );
}
