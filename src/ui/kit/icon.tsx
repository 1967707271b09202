import type { JSX } from 'react';

/** Strokes on a 16 × 16 grid, round caps; one weight so that all icons look like one family. */
const PATHS = {
  search: 'M7 12.5A5.5 5.5 0 1 0 7 1.5a5.5 5.5 0 0 0 0 11ZM11 11l3.5 3.5',
  copy: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3',
  pin: 'M8 14.5c3-3.4 4.5-6 4.5-8a4.5 4.5 0 0 0-9 0c0 2 1.5 4.6 4.5 8ZM8 8a1.6 1.6 0 1 0 0-3.2A1.6 1.6 0 0 0 8 8Z',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  plus: 'M8 2.5v11M2.5 8h11',
  minus: 'M2.5 8h11',
  home: 'M8 1.5v2.5M8 12v2.5M1.5 8H4M12 8h2.5M8 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
  'chevron-right': 'M6 3l5 5-5 5',
  'chevron-left': 'M10 3 5 8l5 5',
  'chevron-down': 'M3 6l5 5 5-5',
  'chevron-up': 'M3 10l5-5 5 5',
  upload: 'M8 10.5v-8M4.5 5.5 8 2l3.5 3.5M2.5 10.5v3h11v-3',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  moon: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z',
  contrast: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 2v12M8 5h3M8 8h5M8 11h4',
  help: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM6.2 6.2a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.3M8 11.6v.1',
  info: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 7.2v4M8 4.6v.1',
  offline:
    'M2 2l12 12M5 8.4a4.6 4.6 0 0 1 2-1M9.5 7.4A4.6 4.6 0 0 1 11 8.4M2.5 5.9a8 8 0 0 1 2.3-1.5M7.5 3.4a8 8 0 0 1 6 2.5M6.6 10.6a2 2 0 0 1 2.8 0M8 13v.1',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  warning: 'M8 2 14.5 13.5h-13L8 2ZM8 6.5v3.2M8 11.6v.1',
  sliders:
    'M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M10.5 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM5.5 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  panel: 'M2 3h12v10H2ZM10 3v10',
  table: 'M2 3h12v10H2ZM2 6.5h12M6.5 6.5V13',
  file: 'M4 1.5h5l3.5 3.5v9.5H4ZM9 1.5V5h3.5',
  layers: 'M8 2 14.5 5.5 8 9 1.5 5.5ZM2 8.6 8 12l6-3.4M2 11.2l6 3.3 6-3.3',
  more: 'M3.2 8v.1M8 8v.1M12.8 8v.1',
  sort: 'M5 6l3-3 3 3M5 10l3 3 3-3',
  reset: 'M3 8a5 5 0 1 0 1.6-3.7L3 5.8M3 2.5v3.3h3.3',
  mast: 'M8 6.5 5 14.5M8 6.5l3 8M6.2 11.5h3.6M8 6.4v-.1M5.2 8.6a3.8 3.8 0 0 1 0-5.2M10.8 3.4a3.8 3.8 0 0 1 0 5.2M3 10.6a6.6 6.6 0 0 1 0-9.2M13 1.4a6.6 6.6 0 0 1 0 9.2',
  undo: 'M5.5 2.5 2.5 5.5l3 3M2.5 5.5h7a4 4 0 0 1 0 8H5',
  redo: 'M10.5 2.5l3 3-3 3M13.5 5.5h-7a4 4 0 0 0 0 8H11',
  trash: 'M2.5 4h11M6 4V2.2h4V4M4 4l.6 9.8h6.8L12 4M6.6 6.8v4.4M9.4 6.8v4.4',
  map: 'M1.5 4 6 2l4 2 4.5-2v10L10 14l-4-2-4.5 2ZM6 2v10M10 4v10',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside a label or inside a labelled button; hidden from screen readers. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): JSX.Element {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
