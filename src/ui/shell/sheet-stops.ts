export type SheetStop = 'peek' | 'half' | 'full';

const STOPS: readonly SheetStop[] = ['peek', 'half', 'full'];
const PEEK_PX = 132;

export const SHEET_HEIGHTS: Readonly<Record<SheetStop, string>> = {
  peek: `${PEEK_PX}px`,
  half: '48%',
  full: 'calc(100% - 8px)',
};

/** The stop whose height is closest to where the finger let go. Heights in CSS pixels. */
export function nearestStop(height: number, room: number): SheetStop {
  const distances = [PEEK_PX, room * 0.48, room - 8].map((stop) => Math.abs(stop - height));
  return STOPS[distances.indexOf(Math.min(...distances))] ?? 'half';
}

/** One stop up or down; `wrap` goes from the highest to the lowest, for a plain tap. */
export function nextStop(stop: SheetStop, step: 1 | -1, wrap = false): SheetStop {
  const index = STOPS.indexOf(stop) + step;
  if (wrap) return STOPS[index % STOPS.length] ?? 'peek';
  return STOPS[Math.min(STOPS.length - 1, Math.max(0, index))] ?? stop;
}
