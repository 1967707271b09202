import type { JSX } from 'react';
import { useStore } from 'zustand';
import { VINTAGES } from '../../domain/unit.ts';
import { viewStore } from '../../state/view-store.ts';
import { uiStore } from '../../state/ui-store.ts';
import { selectFacts, type DataFacts } from '../../state/select/facts.ts';
import { openDialog } from '../../actions/shell.ts';
import { setVintage } from '../../actions/view.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import type { Layout } from '../hooks/use-layout.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { Brand } from './brand.tsx';
import { LocaleSwitch, MorePreferences, ThemeButton } from './preferences.tsx';
import { AddDataButton } from './add-data-button.tsx';
import styles from './header.module.css';

interface HeaderProps {
  readonly layout: Layout;
  readonly railOpen: boolean;
  readonly onToggleRail: () => void;
}

export function Header({ layout, railOpen, onToggleRail }: HeaderProps): JSX.Element {
  const { t } = useText();
  const isDesktop = layout === 'desktop';
  return (
    <header className={styles['header']}>
      <IconButton
        icon="sliders"
        label={t('shell.rail')}
        aria-expanded={railOpen}
        pressed={railOpen}
        onClick={onToggleRail}
      />
      <Brand withName={layout !== 'portrait'} />
      <div className={styles['search']}>
        <SearchBox />
      </div>
      <span className={styles['space']} />
      <OfflineMark />
      <VintageSwitch />
      <DataBadge isShort={!isDesktop} />
      <AddDataButton iconOnly={!isDesktop} />
      {isDesktop ? (
        <>
          <LocaleSwitch />
          <ThemeButton />
          <IconButton icon="help" label={t('shell.shortcuts')} onClick={() => openDialog('shortcuts')} />
        </>
      ) : (
        <MorePreferences />
      )}
    </header>
  );
}

function VintageSwitch(): JSX.Element {
  const { t } = useText();
  const vintage = useStore(viewStore, (state) => state.vintage);
  return (
    <Segmented
      className={styles['vintage']}
      label={t('shell.vintage')}
      value={vintage}
      options={VINTAGES.map((value) => ({ value, label: value, title: t(`shell.vintage.${value}`) }))}
      onChange={setVintage}
    />
  );
}

/** Stays as long as anything shown is made up, and leads to where everything comes from. */
function DataBadge({ isShort }: { readonly isShort: boolean }): JSX.Element {
  const { t } = useText();
  const facts = selectFacts(useSnapshot());
  return (
    <Button look="ghost" className={styles['badge']} onClick={() => openDialog('sources')}>
      {isShort ? null : <DataDate {...facts} />}
      {facts.synthetic ? <strong>{t('shell.synthetic')}</strong> : <span>{t('shell.sources')}</span>}
    </Button>
  );
}

/** The stations' own date, else the day they were imported and named as such, else nothing. */
function DataDate({ asOf, importedAt }: Pick<DataFacts, 'asOf' | 'importedAt'>): JSX.Element | null {
  const { t, date } = useText();
  if (asOf !== null) return <span>{date(asOf)} ·</span>;
  if (importedAt === null) return null;
  return <span>{t('shell.importedOn', { date: date(importedAt.slice(0, 10)) })} ·</span>;
}

function OfflineMark(): JSX.Element | null {
  const { t } = useText();
  const online = useStore(uiStore, (state) => state.online);
  if (online) return null;
  return (
    <span className={styles['offline']} title={t('shell.offline.words')}>
      <Icon name="offline" />
      {t('shell.offline')}
    </span>
  );
}
