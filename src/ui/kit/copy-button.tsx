import { useState, type JSX } from 'react';
import { IconButton } from './button.tsx';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly copiedLabel: string;
  readonly failedLabel: string;
}

/** Puts a text on the clipboard and says whether that went well; browsers may refuse it. */
export function CopyButton({ text, label, copiedLabel, failedLabel }: CopyButtonProps): JSX.Element {
  const [done, setDone] = useState<{ readonly text: string; readonly ok: boolean } | null>(null);
  const state = done?.text === text ? done : null;
  const copy = async (): Promise<void> => {
    const ok = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setDone({ text, ok });
  };
  return (
    <IconButton
      icon={state === null ? 'copy' : state.ok ? 'check' : 'warning'}
      label={state === null ? label : state.ok ? copiedLabel : failedLabel}
      onClick={() => void copy()}
    />
  );
}
