import { cloneElement, lazy, Suspense, useState, type JSX } from 'react';
import type { PopoverProps } from './popover-props.ts';

const FloatingPopover = lazy(async () => ({
  default: (await import('./floating-popover.tsx')).FloatingPopover,
}));

/**
 * More about something, beside it, when asked: by click, touch or key, never by hovering alone. What places the
 * panel is fetched with the first one that is opened, so that the first map does not wait for it.
 */
export function Popover(props: PopoverProps): JSX.Element {
  const [asked, setAsked] = useState(false);
  const button = cloneElement(props.trigger, { onClick: () => setAsked(true) });
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <FloatingPopover {...props} />
    </Suspense>
  );
}
