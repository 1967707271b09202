import type { Frame } from '../../geodesy/frame.ts';
import { planeRadius } from '../../geodesy/frame.ts';
import type { FootprintBatch } from '../batch.ts';
import type { Wedge } from './radius-profile.ts';
import { RadiusProfile } from './radius-profile.ts';
import { StarTable } from './star-table.ts';
import { f64, i32 } from './typed.ts';

/**
 * The chosen footprints as stars in the frame, one per place: footprints at exactly the same position are united,
 * because a union of co-sited pieces is again a star. The same stars serve for drawing the union.
 *
 * Azimuths are turned by the meridian convergence at the place, radii shortened to keep the disc's area.
 */
export function createPieces(
  frame: Frame,
  batch: FootprintBatch,
  isIncluded: (footprint: number) => boolean,
): StarTable {
  const stars = new StarTable();
  const profile = new RadiusProfile();
  for (const place of footprintsByPlace(batch, isIncluded)) {
    for (const footprint of place) addFootprint(profile, batch, footprint);
    const first = place[0] ?? -1;
    placeStar(frame, stars, stars.addRow(), {
      lon: f64(batch.lon, first),
      lat: f64(batch.lat, first),
      wedges: profile.takeWedges(),
    });
  }
  return stars;
}

/** Wedges of one footprint, whatever overlaps its pieces have. */
export function footprintWedges(batch: FootprintBatch, footprint: number): Wedge[] {
  const profile = new RadiusProfile();
  addFootprint(profile, batch, footprint);
  return profile.takeWedges();
}

export function placeStar(
  frame: Frame,
  stars: StarTable,
  row: number,
  star: { readonly lon: number; readonly lat: number; readonly wedges: readonly Wedge[] },
): void {
  const { x, y } = frame.project(star.lon, star.lat);
  stars.place(row, { x, y, convergence: frame.convergence(star.lon, star.lat) }, star.wedges);
}

function addFootprint(profile: RadiusProfile, batch: FootprintBatch, footprint: number): void {
  const end = i32(batch.pieceStart, footprint + 1);
  for (let piece = i32(batch.pieceStart, footprint); piece < end; piece++) {
    profile.add(
      f64(batch.pieceFrom, piece),
      f64(batch.pieceWidth, piece),
      planeRadius(f64(batch.pieceRadius, piece)),
    );
  }
}

/** Groups of footprints at one position, in the order of their first member. */
function footprintsByPlace(
  batch: FootprintBatch,
  isIncluded: (footprint: number) => boolean,
): Iterable<number[]> {
  const places: number[][] = [];
  /** Places by longitude; two places on one meridian are rare, so a short list is enough. */
  const byLon = new Map<number, number[][]>();
  for (let footprint = 0; footprint < batch.count; footprint++) {
    if (!isIncluded(footprint)) continue;
    const lon = f64(batch.lon, footprint);
    const onMeridian = byLon.get(lon);
    const place = onMeridian === undefined ? undefined : placeAt(batch, onMeridian, footprint);
    if (place !== undefined) {
      place.push(footprint);
      continue;
    }
    const members = [footprint];
    places.push(members);
    if (onMeridian === undefined) byLon.set(lon, [members]);
    else onMeridian.push(members);
  }
  return places;
}

function placeAt(
  batch: FootprintBatch,
  places: readonly number[][],
  footprint: number,
): number[] | undefined {
  const lat = f64(batch.lat, footprint);
  for (const place of places) if (f64(batch.lat, place[0] ?? -1) === lat) return place;
  return undefined;
}
