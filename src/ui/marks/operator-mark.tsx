import type { JSX } from 'react';
import { operatorMark, type OperatorShape } from '../../domain/palette.ts';
import type { OperatorId } from '../../domain/operator.ts';

const SHAPES: Readonly<Record<OperatorShape, string>> = {
  square: 'M3 3h10v10H3Z',
  circle: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  triangle: 'M8 2.2 14.2 13H1.8Z',
  diamond: 'M8 1.6 14.4 8 8 14.4 1.6 8Z',
  'inverted-triangle': 'M8 13.8 1.8 3h12.4Z',
  hexagon: 'M8 1.8 13.4 5v6L8 14.2 2.6 11V5Z',
};

/** The operator's shape in its colour, as the map draws it; hollow for stations that are only planned. */
export function OperatorMark(props: {
  readonly operator: OperatorId;
  readonly size?: number;
  readonly hollow?: boolean;
}): JSX.Element {
  const { shape, colour } = operatorMark(props.operator);
  const size = props.size ?? 12;
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[shape]}
        fill={props.hollow === true ? 'none' : colour}
        stroke={props.hollow === true ? colour : 'none'}
        strokeWidth="2"
      />
    </svg>
  );
}
