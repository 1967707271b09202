import type { JSX } from 'react';

export type Evidence = 'computed' | 'reported' | 'observed' | 'published';

/** How a statement is known: filled = computed, ring with dots = reported or published, diamond in a ring = observed. */
export function EvidenceMark({ evidence }: { readonly evidence: Evidence }): JSX.Element {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      {drawEvidence(evidence)}
    </svg>
  );
}

function drawEvidence(evidence: Evidence): JSX.Element {
  switch (evidence) {
    case 'computed':
      return <rect x="2.5" y="2.5" width="11" height="11" rx="2" fill="currentColor" stroke="none" />;
    case 'reported':
      return (
        <>
          <rect x="2" y="2" width="12" height="12" rx="2" strokeWidth="1.4" />
          <path
            d="M5.4 5.4v.1M10.6 5.4v.1M8 8v.1M5.4 10.6v.1M10.6 10.6v.1"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </>
      );
    case 'published':
      return <path d="M3 1.8h7l3 3v9.4H3ZM5.5 8h5M5.5 11h5" strokeWidth="1.4" strokeLinejoin="round" />;
    case 'observed':
      return (
        <>
          <circle cx="8" cy="8" r="6.8" strokeWidth="1.4" />
          <path d="M8 4.4 11.6 8 8 11.6 4.4 8Z" fill="currentColor" stroke="none" />
        </>
      );
  }
}
