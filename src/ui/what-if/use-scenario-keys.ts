import { useEffect } from 'react';
import { redoScenario, stopPlacing, undoScenario } from '../../actions/scenario.ts';
import { scenarioStore } from '../../state/scenario-store.ts';

/** Ctrl or ⌘ Z and Shift Ctrl Z (or Ctrl Y) while a scenario is open; Esc ends placing before anything else. */
export function useScenarioKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  const { isOpen, isPlacing } = scenarioStore.getState();
  if (!isOpen) return;
  if (event.key === 'Escape' && isPlacing) {
    event.preventDefault();
    stopPlacing();
    return;
  }
  const step = stepOf(event);
  if (step === null || isTyping(event.target)) return;
  event.preventDefault();
  step();
}

function stepOf({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): (() => void) | null {
  if (!ctrlKey && !metaKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? redoScenario : undoScenario;
  return key.toLowerCase() === 'y' ? redoScenario : null;
}

/** A field has an undo of its own. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.matches('input:not([type="radio"], [type="checkbox"]), textarea')
  );
}
