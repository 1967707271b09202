import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { readTypedPlace } from '../../actions/place.ts';
import { placeStore } from '../../state/place-store.ts';
import { formatDegrees } from '../../i18n/format.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText } from '../hooks/use-text.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { openHit, type BoxHit } from './open-hit.ts';
import styles from './search-box.module.css';

const ICONS: Readonly<Record<BoxHit['kind'], IconName>> = {
  place: 'pin',
  unit: 'map',
  village: 'home',
  station: 'layers',
};

type Search = typeof import('../../state/select/search.ts').search;

/** The index is fetched when the box is first used. */
async function loadSearch(): Promise<Search> {
  return (await import('../../state/select/search.ts')).search;
}

/** Finds units, villages and stations by name or code, and places by coordinates; Ctrl or ⌘ K comes here. */
export function SearchBox(): JSX.Element {
  const { t } = useText();
  const snapshot = useSnapshot();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState<Search | null>(null);
  useFocusKey(input);

  const asked = query.trim() !== '';
  const place = usePlaceHit(query);
  const hits = open && asked ? [...place, ...(search?.(snapshot, query) ?? [])] : [];
  const close = (): void => setOpen(false);
  const choose = (hit: BoxHit | undefined): void => {
    if (hit === undefined) return;
    openHit(hit);
    setQuery('');
    close();
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') choose(hits[active]);
    else if (event.key === 'Escape') leave(query, setQuery, input.current);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles['root']} role="search">
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          ref={input}
          className={styles['input']}
          type="search"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('search.placeholder')}
          value={query}
          onFocus={() => {
            setOpen(true);
            void loadSearch().then((found) => setSearch(() => found));
          }}
          onBlur={close}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            void readTypedPlace(event.currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
        />
        <kbd className={styles['key']}>{t('search.key')}</kbd>
      </div>
      {open && asked && search !== null ? (
        <HitList id={listId} hits={hits} active={active} onHover={setActive} onChoose={choose} />
      ) : null}
    </div>
  );
}

/** The place that the text names by coordinates, first of all hits. */
function usePlaceHit(query: string): readonly BoxHit[] {
  const { t, locale } = useText();
  const typed = useStore(placeStore, (state) => state.typed);
  if (typed?.text !== query) return [];
  const { position } = typed;
  const [lon, lat] = position;
  const title = t('search.place', { lat: formatDegrees(locale, lat), lon: formatDegrees(locale, lon) });
  return [{ kind: 'place', id: query, title, subtitle: t('search.place.words'), vintage: null, position }];
}

/** First Esc empties the field, the second leaves it. */
function leave(query: string, setQuery: (query: string) => void, input: HTMLInputElement | null): void {
  if (query === '') input?.blur();
  setQuery('');
}

function useFocusKey(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [input]);
}

interface HitListProps {
  readonly id: string;
  readonly hits: readonly BoxHit[];
  readonly active: number;
  readonly onHover: (index: number) => void;
  readonly onChoose: (hit: BoxHit) => void;
}

function HitList({ id, hits, active, onHover, onChoose }: HitListProps): JSX.Element {
  const { t } = useText();
  if (hits.length === 0) {
    return (
      <div className={styles['list']} role="status">
        <p className={styles['none']}>{t('search.none')}</p>
      </div>
    );
  }
  return (
    <div id={id} className={styles['list']} role="listbox" tabIndex={-1} aria-label={t('search.results')}>
      {hits.map((hit, index) => (
        <div
          key={`${hit.kind}:${hit.id}`}
          id={`${id}-${index}`}
          ref={index === active ? scrollIntoView : undefined}
          className={styles['hit']}
          role="option"
          aria-selected={index === active}
          onPointerMove={() => onHover(index)}
          // The field must keep the focus until the choice is made, or the list would close first.
          onPointerDown={(event) => event.preventDefault()}
          tabIndex={-1}
          onClick={() => onChoose(hit)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onChoose(hit);
          }}
        >
          <span className={styles['icon']}>
            <Icon name={ICONS[hit.kind]} />
          </span>
          <span className={styles['words']}>
            <span className={styles['title']}>{hit.title}</span>
            <span className={styles['subtitle']}>{hit.subtitle}</span>
          </span>
          {hit.vintage === null ? null : <span className={styles['vintage']}>{hit.vintage}</span>}
        </div>
      ))}
    </div>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
