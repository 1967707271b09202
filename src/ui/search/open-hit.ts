import { goTo } from '../../actions/selection.ts';
import { setVintage } from '../../actions/view.ts';
import type { SearchHit } from '../../state/select/search.ts';

/** Goes to what was found; a unit of the other administrative map brings that map with it. */
export function openHit(hit: SearchHit): void {
  if (hit.vintage !== null) setVintage(hit.vintage);
  goTo({ kind: hit.kind, id: hit.id });
}
