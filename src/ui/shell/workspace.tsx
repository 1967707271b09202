import { useState, type JSX } from 'react';
import { useStore } from 'zustand';
import { uiStore } from '../../state/ui-store.ts';
import { setInspectorOpen, setRailOpen } from '../../actions/shell.ts';
import { Drawer } from '../drawer/drawer.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useText } from '../hooks/use-text.ts';
import { Inspector } from '../inspector/inspector.tsx';
import { FilterChips } from '../map/filter-chips.tsx';
import { MapPanel } from '../map/map-panel.tsx';
import { Rail } from '../rail/rail.tsx';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { SidePanel } from './side-panel.tsx';
import { Sheet } from './sheet.tsx';
import { UpdateBanner } from './update-banner.tsx';
import styles from './workspace.module.css';

interface WorkspaceProps {
  readonly mapSlot: (element: HTMLElement) => () => void;
}

/** Header, rail, map, inspector and tables, arranged for the room there is. The map keeps its place in the tree. */
export function Workspace({ mapSlot }: WorkspaceProps): JSX.Element {
  const layout = useLayout();
  const { t } = useText();
  const railPinned = useStore(uiStore, (state) => state.railOpen);
  const inspectorOpen = useStore(uiStore, (state) => state.inspectorOpen);
  // Over a map without room for it the rail starts closed, whatever it is on a large screen.
  const [railOverlay, setRailOverlay] = useState(false);
  const isDesktop = layout === 'desktop';
  const railOpen = isDesktop ? railPinned : railOverlay;
  const toggleRail = (): void => (isDesktop ? setRailOpen(!railPinned) : setRailOverlay(!railOverlay));
  return (
    <div className={styles['root']} data-layout={layout}>
      <a className={styles['skip']} href="#inspector">
        {t('shell.skip')}
      </a>
      <Header layout={layout} railOpen={railOpen} onToggleRail={toggleRail} />
      <UpdateBanner />
      <div className={styles['body']}>
        {railOpen ? (
          <SidePanel side="left" label={t('rail.label')} overlay={!isDesktop} onClose={toggleRail}>
            <Rail />
          </SidePanel>
        ) : null}
        <div className={styles['centre']}>
          <div className={styles['upper']}>
            <MapPanel
              mapSlot={mapSlot}
              isCompact={layout === 'portrait'}
              isCovered={layout === 'tablet' && inspectorOpen}
            >
              {layout === 'portrait' ? <FilterChips onMore={toggleRail} /> : null}
            </MapPanel>
            {layout !== 'portrait' && inspectorOpen ? (
              <SidePanel
                side="right"
                id="inspector"
                label={t('inspector.label')}
                overlay={layout === 'tablet'}
                onClose={() => setInspectorOpen(false)}
              >
                <Inspector />
              </SidePanel>
            ) : null}
          </div>
          {layout === 'portrait' ? <Sheet /> : <Drawer />}
        </div>
      </div>
      <Notices />
    </div>
  );
}
