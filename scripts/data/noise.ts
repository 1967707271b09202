import { at } from './arrays.ts';
import { makeRandom } from './random.ts';

/** A smooth field of the plane, roughly within −1 … 1. */
export type Field = (x: number, y: number) => number;

export interface FractalShape {
  /** Length of the largest waves, in the plane's unit. */
  readonly wavelength: number;
  readonly octaves: number;
  /** Height of each octave relative to the one before. */
  readonly gain: number;
}

/** Sum of value-noise octaves: additions and products only, so every platform gives the same bits. */
export function fractalNoise(seed: number, shape: FractalShape): Field {
  const layers = Array.from({ length: shape.octaves }, (_, octave) => ({
    noise: valueNoise(seed * 31 + octave),
    scale: 2 ** octave / shape.wavelength,
    height: shape.gain ** octave,
  }));
  return (x, y) => {
    let value = 0;
    for (const layer of layers) value += layer.height * layer.noise(x * layer.scale, y * layer.scale);
    return value;
  };
}

const PERIOD = 128;

function valueNoise(seed: number): Field {
  const random = makeRandom(seed);
  const lattice = Float64Array.from({ length: PERIOD * PERIOD }, () => random.next() * 2 - 1);
  const value = (i: number, j: number): number => at(lattice, wrap(j) * PERIOD + wrap(i));
  return (x, y) => {
    const i = Math.floor(x);
    const j = Math.floor(y);
    const s = ease(x - i);
    const low = value(i, j) * (1 - s) + value(i + 1, j) * s;
    const high = value(i, j + 1) * (1 - s) + value(i + 1, j + 1) * s;
    const t = ease(y - j);
    return low * (1 - t) + high * t;
  };
}

function wrap(i: number): number {
  return ((i % PERIOD) + PERIOD) % PERIOD;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
