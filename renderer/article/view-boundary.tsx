// Owns what is shown where a view cannot be: a bug in one view must not leave an empty window.

import i18next from 'i18next';
import { Component, type ReactNode } from 'react';

interface ViewBoundaryProps {
  readonly children: ReactNode;
}

interface ViewBoundaryState {
  readonly problem: string | null;
}

/** React tells only class components of an error below them. Give it a `key`, so that another article starts afresh. */
export class ViewBoundary extends Component<ViewBoundaryProps, ViewBoundaryState> {
  override state: ViewBoundaryState = { problem: null };

  static getDerivedStateFromError(error: unknown): ViewBoundaryState {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.problem === null) return this.props.children;
    return (
      <main aria-label={i18next.t('window.article.landmark')} className="reader" data-pane="article" tabIndex={-1}>
        <div className="empty-state large" role="alert">
          <h1>{i18next.t('window.article.brokenTitle')}</h1>
          <p>{i18next.t('window.article.brokenHint', { problem: this.state.problem })}</p>
        </div>
      </main>
    );
  }
}
