/** CSS pixels, as of the viewport. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels along each edge of the map that are not free. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The padding that leaves the rectangle in which a shape of the given width : height is drawn largest, when each
 * thing lying on the map is avoided by one side of it. `null` without a usable rectangle.
 */
export function freePadding(map: Rectangle, covers: readonly Rectangle[], aspect: number): Padding | null {
  const candidates = covers.reduce<readonly Padding[]>(
    (paddings, cover) =>
      overlaps(map, cover) ? paddings.flatMap((each) => avoid(map, each, cover)) : paddings,
    [NONE],
  );
  const sizes = candidates.map((padding) => drawnHeight(map, padding, aspect));
  const most = Math.max(...sizes);
  return most < LEAST_HEIGHT ? null : (candidates[sizes.indexOf(most)] ?? null);
}

const NONE: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
const LEAST_HEIGHT = 120;

/** The ways past one cover; as it is when it lies outside the rectangle already. */
function avoid(map: Rectangle, padding: Padding, cover: Rectangle): readonly Padding[] {
  const free: Rectangle = {
    left: map.left + padding.left,
    top: map.top + padding.top,
    right: map.right - padding.right,
    bottom: map.bottom - padding.bottom,
  };
  if (!overlaps(free, cover)) return [padding];
  return [
    { ...padding, left: cover.right - map.left },
    { ...padding, right: map.right - cover.left },
    { ...padding, top: cover.bottom - map.top },
    { ...padding, bottom: map.bottom - cover.top },
  ];
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function drawnHeight(map: Rectangle, padding: Padding, aspect: number): number {
  const width = map.right - map.left - padding.left - padding.right;
  const height = map.bottom - map.top - padding.top - padding.bottom;
  return Math.min(height, width / aspect);
}
