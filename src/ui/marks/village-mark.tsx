import type { JSX } from 'react';
import { VILLAGE_CLASS_COLOURS } from '../../domain/palette.ts';
import type { VillageClass } from '../../domain/rule.ts';

/** Class of a village: a cross, half a disc, a small dot or a question mark, so that colour is never the only sign. */
export function VillageMark(props: {
  readonly villageClass: VillageClass;
  readonly size?: number;
}): JSX.Element {
  const size = props.size ?? 14;
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawClass(props.villageClass)}
    </svg>
  );
}

function drawClass(villageClass: VillageClass): JSX.Element {
  const colour = VILLAGE_CLASS_COLOURS[villageClass];
  switch (villageClass) {
    case 'white':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill={colour} />
          <path
            d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2"
            stroke="#ffffff"
            strokeWidth="1.8"
            strokeLinecap="round"
          />
        </>
      );
    case 'dent':
      return (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke={colour} strokeWidth="2" />
          <path d="M8 2a6 6 0 0 0 0 12Z" fill={colour} />
        </>
      );
    case 'full':
      return <circle cx="8" cy="8" r="4.2" fill={colour} />;
    case 'unknown':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" fill="none" stroke={colour} strokeWidth="1.6" />
          <path
            d="M6.4 6.5a1.7 1.7 0 1 1 2.4 1.6c-.6.3-.8.6-.8 1.2M8 11.2v.1"
            fill="none"
            stroke={colour}
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </>
      );
  }
}
