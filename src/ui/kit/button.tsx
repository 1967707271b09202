import type { ComponentProps, JSX } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './button.module.css';

type ButtonProps = ComponentProps<'button'> & { readonly look?: 'plain' | 'primary' | 'ghost' | 'link' };

export function Button({ look = 'plain', className, ...rest }: ButtonProps): JSX.Element {
  return <button type="button" {...rest} className={cx(styles['button'], styles[look], className)} />;
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  readonly icon: IconName;
  /** Name for screen readers, and the tooltip of a mouse. */
  readonly label: string;
  readonly pressed?: boolean;
};

export function IconButton({ icon, label, pressed, className, ...rest }: IconButtonProps): JSX.Element {
  const look = cx(styles['button'], styles['ghost'], styles['icon'], pressed === true && styles['pressed']);
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      {...rest}
      className={cx(look, className)}
    >
      <Icon name={icon} />
    </button>
  );
}
