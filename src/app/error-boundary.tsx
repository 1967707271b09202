import { Component, type ErrorInfo, type JSX, type ReactNode } from 'react';
import { translator } from '../i18n/text.ts';
import { uiStore } from '../state/ui-store.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** Last resort: a defect in the interface leaves a sentence and a way out instead of a blank page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.failed ? <Failure /> : this.props.children;
  }
}

function Failure(): JSX.Element {
  const t = translator(uiStore.getState().locale);
  return (
    <main role="alert" style={{ padding: 32, maxWidth: 560 }}>
      <h1>{t('crash.title')}</h1>
      <p>{t('crash.advice')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('crash.reload')}
      </button>
    </main>
  );
}
