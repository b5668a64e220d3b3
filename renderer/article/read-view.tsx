// Owns the view for reading and marking: library, text and margin.

import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useInterfaceDirection } from '../i18n/use-direction';
import { LibraryPane } from '../library/library-pane';
import { Reader } from './reader';

export const ReadView = memo(function ReadView(): ReactElement {
  const { t } = useTranslation();
  const direction = useInterfaceDirection();
  const layout = useDefaultLayout({ id: 'hashiya-workbench', storage: localStorage });
  return (
    <Group
      // The group knows its panels by their order from left to right, and looks at it anew only under another id.
      id={`hashiya-workbench-${direction}`}
      className="panes"
      {...(layout.defaultLayout === undefined ? {} : { defaultLayout: layout.defaultLayout })}
      onLayoutChanged={layout.onLayoutChanged}
    >
      <Panel id="library" defaultSize={280} minSize={200} maxSize="40%">
        <LibraryPane />
      </Panel>
      <Separator className="pane-separator" title={t('window.panes.libraryWidth')} />
      <Panel id="reader" minSize={480} style={{ overflow: 'hidden' }}>
        <Reader />
      </Panel>
    </Group>
  );
});
