import { Popover as Radix } from 'radix-ui';
import type { JSX } from 'react';
import type { PopoverProps } from './popover-props.ts';
import styles from './popover.module.css';

/** The panel itself, open from the start: it is fetched when it is first asked for. */
export function FloatingPopover({ trigger, label, children, align = 'end' }: PopoverProps): JSX.Element {
  return (
    <Radix.Root defaultOpen>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={styles['panel']}
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
