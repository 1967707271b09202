import type { JSX } from 'react';
import { openDialog } from '../../actions/shell.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';

export function AddDataButton({ iconOnly }: { readonly iconOnly: boolean }): JSX.Element {
  const { t } = useText();
  const label = t('shell.addData');
  return (
    <Button onClick={() => openDialog('import')} title={label}>
      <Icon name="upload" />
      <span className={iconOnly ? 'visually-hidden' : undefined}>{label}</span>
    </Button>
  );
}
