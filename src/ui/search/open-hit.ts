import type { LonLat } from '../../domain/quantities.ts';
import { goToPlace } from '../../actions/place.ts';
import { goTo } from '../../actions/selection.ts';
import { setVintage } from '../../actions/view.ts';
import type { SearchHit } from '../../state/select/search.ts';

/** What the search box offers: something that has a card, or any place by its coordinates. */
export type BoxHit =
  | SearchHit
  | (Omit<SearchHit, 'kind'> & { readonly kind: 'place'; readonly position: LonLat });

/** Goes to what was found; a unit of the other administrative map brings that map with it. */
export function openHit(hit: BoxHit): void {
  if (hit.kind === 'place') {
    void goToPlace(hit.position);
    return;
  }
  if (hit.vintage !== null) setVintage(hit.vintage);
  goTo({ kind: hit.kind, id: hit.id });
}
