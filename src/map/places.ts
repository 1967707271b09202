import type { LonLat } from '../domain/quantities.ts';
import type { MapFrame, MapTarget } from './frame.ts';

/** Points that carry a ring or halo under their mark: the selected one, the hovered one, those of a list. */
export function placesOf(frame: MapFrame): readonly { readonly role: string; readonly position: LonLat }[] {
  const places = frame.highlights.map((position) => ({ role: 'highlight', position }));
  const hovered = positionOf(frame, frame.hover);
  if (hovered !== null) places.push({ role: 'hover', position: hovered });
  const selected = positionOf(frame, frame.selection);
  if (selected !== null) places.push({ role: 'selected', position: selected });
  return places;
}

/** Where a site stands that may be dragged; `null` for any other. */
export function sitePosition(frame: MapFrame, siteId: string): LonLat | null {
  return frame.sites.find((site) => site.id === siteId && site.draggable)?.position ?? null;
}

/** Units are outlined instead of ringed, so they have no point. */
function positionOf(frame: MapFrame, target: MapTarget | null): LonLat | null {
  if (target === null || target.kind === 'unit') return null;
  const parts = {
    village: frame.villages,
    cluster: frame.clusters,
    site: frame.sites,
    loudspeaker: frame.loudspeakers,
  };
  const marks: readonly { readonly id: string; readonly position: LonLat }[] = parts[target.kind];
  return marks.find((mark) => mark.id === target.id)?.position ?? null;
}
