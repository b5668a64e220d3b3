// Owns the places of a search in context, a row each: what is read before the hit, the hit, what is read after it. Rows are
// chosen to be marked or saved; only those near the window are drawn.

import { Download } from 'lucide-react';
import { useMemo, useState, type CSSProperties, type ReactElement } from 'react';
import { Button, GridList, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../core/queries/article-summary';
import type { OfKind } from '../../core/codebook/codebook';
import { CONCORDANCE_ORDERS } from '../../core/queries/concordance';
import type { ContextRow } from '../../core/search/question';
import { ChoiceField } from '../controls/choice-field';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { ContextRowItem } from './context-row';
import { MarkDialog } from './mark-dialog';
import { MarkMenu } from './mark-menu';
import { openPlace } from './open-found';
import { saveTable } from './save-table';
import { changeQuestion, chooseRows } from './search-acts';
import { keyOfRow, useSearchState } from './search-state';

/** In CSS pixels; all rows have it. */
const ROW_HEIGHT = 34;

/** As much room for hits as the longest has, within reason, in characters. */
const roomForHits = (rows: readonly ContextRow[]): number =>
  Math.min(28, Math.max(4, ...rows.slice(0, 500).map(({ shownHit }) => shownHit.length)));

const Tools = ({
  rows,
  onMark,
}: {
  readonly rows: readonly ContextRow[];
  readonly onMark: (of: OfKind) => void;
}): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { question, chosen } = useSearchState();
  const hasAll = rows.length > 0 && chosen.size === rows.length;
  return (
    <div className="context-tools" data-pane="tools" tabIndex={-1}>
      <ChoiceField
        label={t('window.search.context.sortBy')}
        value={question.order}
        choices={CONCORDANCE_ORDERS.map((value) => ({ value, label: t(`window.search.context.order.${value}`) }))}
        onChoose={(order) => {
          changeQuestion({ order: order ?? 'position' });
        }}
      />
      <span className="context-chosen" role="status">
        {chosen.size === 0
          ? ''
          : t('window.search.context.chosen', { count: chosen.size, number: formatCount(chosen.size) })}
      </span>
      <Button
        className="button"
        onPress={() => {
          chooseRows(hasAll ? [] : rows.map(keyOfRow));
        }}
      >
        {t(hasAll ? 'window.search.context.chooseNone' : 'window.search.context.chooseAll')}
      </Button>
      {canWrite ? <MarkMenu isDisabled={chosen.size === 0} onMark={onMark} /> : null}
      <Button
        className="button"
        onPress={() => void saveTable(rows.filter((row) => chosen.size === 0 || chosen.has(keyOfRow(row))))}
      >
        <Download aria-hidden size={15} />
        {t('window.search.context.saveTable')}
      </Button>
    </div>
  );
};

export const ContextTable = ({ articles }: { readonly articles: readonly ArticleSummary[] }): ReactElement => {
  const { t } = useTranslation();
  const rows = useSearchState((state) => state.rows);
  const chosen = useSearchState((state) => state.chosen);
  const [markAs, setMarkAs] = useState<OfKind | null>(null);
  const items = useMemo(() => rows.map((row) => ({ row, id: keyOfRow(row) })), [rows]);
  const byKey = useMemo(() => new Map<unknown, ContextRow>(items.map(({ id, row }) => [id, row])), [items]);
  const byId = useMemo(() => new Map(articles.map((article) => [article.id, article])), [articles]);
  const style = { '--hit-room': `${String(roomForHits(rows))}ch` } as CSSProperties;
  return (
    <section className="context-side" aria-label={t('window.search.context.rows')} style={style}>
      <Tools rows={rows} onMark={setMarkAs} />
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
        <GridList
          aria-label={t('window.search.context.rows')}
          className="context-list"
          data-pane="found"
          items={items}
          dependencies={[byId]}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            chooseRows(keys === 'all' ? rows.map(keyOfRow) : [...keys].map(String));
          }}
          onAction={(key) => {
            const row = byKey.get(key);
            if (row !== undefined) void openPlace(row.articleId, row);
          }}
        >
          {({ id, row }) => <ContextRowItem id={id} row={row} article={byId.get(row.articleId) ?? null} />}
        </GridList>
      </Virtualizer>
      <p className="field-hint context-hint">{t('window.search.context.hint')}</p>
      {markAs === null ? null : (
        <MarkDialog
          of={markAs}
          rows={rows.filter((row) => chosen.has(keyOfRow(row)))}
          onClose={() => {
            setMarkAs(null);
          }}
        />
      )}
    </section>
  );
};
