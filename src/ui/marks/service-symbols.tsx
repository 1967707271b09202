import type { JSX } from 'react';
import type { LoudspeakerState } from '../../domain/services.ts';

const SIZE = { width: 14, height: 14, viewBox: '0 0 16 16', 'aria-hidden': true } as const;
const HORN = 'M2 6h3l6-4v12l-6-4H2Z';

/** A mast with several operators: a ring around their marks. */
export function MastSymbol(): JSX.Element {
  return (
    <svg {...SIZE} fill="none" stroke="currentColor" strokeWidth="1.4">
      <circle cx="8" cy="8" r="6.8" />
      <path d="M4.5 6.5h3v3h-3Z" fill="currentColor" stroke="none" />
      <circle cx="10.6" cy="8" r="1.7" fill="currentColor" stroke="none" />
    </svg>
  );
}

/** Fibre: a thin closed circle. */
export function FibreSymbol(): JSX.Element {
  return (
    <svg {...SIZE} fill="none" stroke="currentColor" strokeWidth="1.4">
      <circle cx="8" cy="8" r="6" />
    </svg>
  );
}

/** Horn: filled when working, crossed when broken, outlined when not known. */
export function LoudspeakerSymbol({ state }: { readonly state: LoudspeakerState }): JSX.Element {
  return (
    <svg {...SIZE} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round">
      <path d={HORN} fill={state === 'working' ? 'currentColor' : 'none'} />
      {state === 'working' ? <path d="M13 5.5a4 4 0 0 1 0 5" strokeLinecap="round" /> : null}
      {state === 'broken' ? <path d="M2 14 14 2" strokeWidth="2" strokeLinecap="round" /> : null}
    </svg>
  );
}
