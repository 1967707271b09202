import type { OperatorId } from './operator.ts';
import type { VillageClass } from './rule.ts';

/** Colours live here and not in the map, so that the legend and the map can never differ. */
export type ThemeName = 'light' | 'dark' | 'contrast';
export type HexColour = `#${string}`;

/** Number of classes a ratio is shown in. */
export type ClassCount = 5 | 6 | 7;

/**
 * Sequential ramp for ratios, lowest class first: yellow to blue, so the order survives every kind of colour
 * blindness and a grey print. On dark ground lightness runs the other way, so that "more" always stands out
 * from the ground. Light ramps after ColorBrewer YlGnBu (Brewer and Harrower, Apache License 2.0).
 */
export function sequentialColours(theme: ThemeName, count: ClassCount): readonly HexColour[] {
  return SEQUENTIAL[theme][count];
}

/** Change between two dates, largest loss first, neutral middle: brown to teal (ColorBrewer BrBG). */
export function divergingColours(theme: ThemeName): readonly HexColour[] {
  return DIVERGING[theme];
}

/** What a village mark means never depends on colour alone; see the mark's shape. */
export const VILLAGE_CLASS_COLOURS: Readonly<Record<VillageClass, HexColour>> = {
  white: '#b2182b',
  dent: '#e08214',
  full: '#1b7f6b',
  unknown: '#7a8692',
};

export type OperatorShape = 'square' | 'circle' | 'triangle' | 'diamond' | 'inverted-triangle' | 'hexagon';

export interface OperatorMark {
  readonly shape: OperatorShape;
  readonly colour: HexColour;
}

/** Shape and colour of an operator (after Okabe and Ito); operators not in the list share the hexagon. */
export function operatorMark(id: OperatorId): OperatorMark {
  return OPERATOR_MARKS.get(id) ?? OTHER_OPERATOR;
}

export interface ThemeColours {
  /** Behind everything, where no basemap is drawn. */
  readonly ground: HexColour;
  readonly text: HexColour;
  readonly mutedText: HexColour;
  readonly halo: HexColour;
  readonly boundary: HexColour;
  readonly strongBoundary: HexColour;
  /** Ground and lines of the "no data" hatch. */
  readonly noData: HexColour;
  readonly noDataLine: HexColour;
  /** Units that nothing is said about. */
  readonly plainUnit: HexColour;
  readonly accent: HexColour;
  readonly coverage: HexColour;
  readonly coverageEdge: HexColour;
}

export const THEME_COLOURS: Readonly<Record<ThemeName, ThemeColours>> = {
  light: {
    ground: '#e9edf1',
    text: '#1a2027',
    mutedText: '#55606d',
    halo: '#ffffff',
    boundary: '#8b96a3',
    strongBoundary: '#3d4854',
    noData: '#eceef1',
    noDataLine: '#b4bcc6',
    plainUnit: '#fbfcfd',
    accent: '#0f6fb8',
    coverage: '#3f7fc4',
    coverageEdge: '#1f5796',
  },
  dark: {
    ground: '#0d1115',
    text: '#eef1f5',
    mutedText: '#a8b3c0',
    halo: '#12161b',
    boundary: '#566273',
    strongBoundary: '#aab6c4',
    noData: '#1e252d',
    noDataLine: '#465260',
    plainUnit: '#1a2027',
    accent: '#5fb0ee',
    coverage: '#4f93d8',
    coverageEdge: '#8fc3f5',
  },
  contrast: {
    ground: '#ffffff',
    text: '#000000',
    mutedText: '#000000',
    halo: '#ffffff',
    boundary: '#333333',
    strongBoundary: '#000000',
    noData: '#ffffff',
    noDataLine: '#777777',
    plainUnit: '#ffffff',
    accent: '#0033aa',
    coverage: '#6aa0dc',
    coverageEdge: '#00309c',
  },
};

const SEQUENTIAL: Readonly<Record<ThemeName, Readonly<Record<ClassCount, readonly HexColour[]>>>> = {
  light: {
    5: ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'],
    6: ['#ffffcc', '#c7e9b4', '#7fcdbb', '#41b6c4', '#2c7fb8', '#253494'],
    7: ['#ffffcc', '#c7e9b4', '#7fcdbb', '#41b6c4', '#1d91c0', '#225ea8', '#0c2c84'],
  },
  dark: {
    5: ['#263a70', '#21689e', '#3a97ab', '#82c1a5', '#dbe5a8'],
    6: ['#263a70', '#225c93', '#2b83a8', '#4ba5aa', '#8bc7a4', '#dbe5a8'],
    7: ['#263a70', '#23558c', '#2576a4', '#3a94ab', '#5bb0a8', '#93caa4', '#dbe5a8'],
  },
  contrast: {
    5: ['#ffffff', '#c3d9ec', '#7db0d9', '#2b6fb0', '#06245c'],
    6: ['#ffffff', '#d0e1f0', '#9cc4e2', '#5f9ccd', '#25669f', '#06245c'],
    7: ['#ffffff', '#d8e6f3', '#b0cfe8', '#7db0d9', '#4a8cc4', '#215d99', '#06245c'],
  },
};

const DIVERGING: Readonly<Record<ThemeName, readonly HexColour[]>> = {
  light: ['#8c510a', '#d8b365', '#f6e8c3', '#f2f3f4', '#c7eae5', '#5ab4ac', '#01665e'],
  dark: ['#dfa14f', '#a87431', '#6b4d26', '#3a4047', '#1f5f5a', '#2f9189', '#6fd0c5'],
  contrast: ['#6b3a00', '#c98a2b', '#f0d9a6', '#ffffff', '#b5e2db', '#3a9c92', '#004a43'],
};

const OPERATOR_MARKS: ReadonlyMap<OperatorId, OperatorMark> = new Map([
  ['viettel', { shape: 'square', colour: '#d55e00' }],
  ['vinaphone', { shape: 'circle', colour: '#0072b2' }],
  ['mobifone', { shape: 'triangle', colour: '#9b4f96' }],
  ['vietnamobile', { shape: 'diamond', colour: '#b8860b' }],
  ['gmobile', { shape: 'inverted-triangle', colour: '#3f7f5f' }],
]);
const OTHER_OPERATOR: OperatorMark = { shape: 'hexagon', colour: '#5b6770' };
