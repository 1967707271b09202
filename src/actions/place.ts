import type { LonLat } from '../domain/quantities.ts';
import { placeStore } from '../state/place-store.ts';
import { ports } from './ports.ts';

const PLACE_ZOOM = 13;
/** Two numbers with something between them; anything else is not worth fetching the reader for. */
const MAY_BE_PLACE = /\d.*[\s,;].*\d/;

/** Marks a place and tells its coordinates. The projection is fetched when it is first needed. */
export async function showPlace(position: LonLat): Promise<void> {
  placeStore.setState({ shown: { position, vn2000: null } });
  const { toVn2000 } = await import('../io/crs/vn2000.ts');
  if (placeStore.getState().shown?.position !== position) return;
  placeStore.setState({ shown: { position, vn2000: toVn2000(position) } });
}

/** Shows a place and brings it into view. */
export function goToPlace(position: LonLat): Promise<void> {
  ports().map.flyTo(position, PLACE_ZOOM);
  return showPlace(position);
}

export function hidePlace(): void {
  if (placeStore.getState().shown !== null) placeStore.setState({ shown: null });
}

/** Reads what is being typed as coordinates. The last text wins, in whatever order the answers come. */
export async function readTypedPlace(text: string): Promise<void> {
  lastTyped = text;
  const position = MAY_BE_PLACE.test(text)
    ? (await import('../io/values/place-text.ts')).readPlaceText(text)
    : null;
  if (lastTyped === text) placeStore.setState({ typed: position === null ? null : { text, position } });
}

let lastTyped = '';
