import { Dialog as Radix } from 'radix-ui';
import type { JSX, ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
}

/** A modal window: traps focus, closes with Esc, gives focus back to where it was. */
export function Dialog(props: DialogProps): JSX.Element {
  const describe = props.lead === undefined ? { 'aria-describedby': undefined } : {};
  return (
    <Radix.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles['scrim']} />
        <Radix.Content className={cx(styles['panel'], props.wide === true && styles['wide'])} {...describe}>
          <header className={styles['head']}>
            <div className={styles['titles']}>
              <Radix.Title className={styles['title']}>{props.title}</Radix.Title>
              {props.lead === undefined ? null : (
                <Radix.Description className={styles['lead']}>{props.lead}</Radix.Description>
              )}
            </div>
            <IconButton icon="close" label={props.closeLabel} onClick={props.onClose} />
          </header>
          <div className={styles['body']}>{props.children}</div>
          {props.footer === undefined ? null : <footer className={styles['foot']}>{props.footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
