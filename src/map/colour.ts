/** Red, green and blue, each 0…1. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb`, the only form that palettes use. */
export function parseColour(hex: string): Rgb {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (digits === undefined) throw new Error(`not a colour of the form #rrggbb: ${hex}`);
  const value = Number.parseInt(digits, 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
