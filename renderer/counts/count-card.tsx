// Owns the frame of one count: its title, the copying of its table, and what stands there where there is nothing.

import i18next from 'i18next';
import { ClipboardCopy } from 'lucide-react';
import { useId, type ReactElement, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DEFAULT_CSV_OPTIONS } from '../../core/exporters/csv/csv-options';
import { tableToCsv, type Table } from '../../core/exporters/csv/table';
import { copyText } from '../controls/copy-text';
import { say } from '../state/notices';

interface CountCardProps {
  readonly title: string;
  /** What to say where the table has no rows. */
  readonly none: string;
  /** The table as it is copied. */
  readonly table: Table;
  readonly acts?: ReactNode;
  /** The count itself, which is called by the element of that id. */
  readonly children: (labelledBy: string) => ReactNode;
}

export const CountCard = ({ title, none, table, acts, children }: CountCardProps): ReactElement => {
  const { t } = useTranslation();
  const id = useId();
  const copy = (): void => {
    // On the clipboard there is no file whose encoding has to be told.
    if (copyText(tableToCsv(table, { ...DEFAULT_CSV_OPTIONS, bom: false })))
      say(() => i18next.t('window.counts.copied', { title }));
  };
  return (
    <section className="count-card" aria-labelledby={id}>
      <header className="count-card-head">
        <h2 id={id}>{title}</h2>
        {table.rows.length === 0 ? null : (
          <>
            {acts}
            <Button className="icon-button" aria-label={t('window.counts.copy', { title })} onPress={copy}>
              <ClipboardCopy aria-hidden size={15} />
            </Button>
          </>
        )}
      </header>
      {table.rows.length === 0 ? <p className="field-hint">{none}</p> : children(id)}
    </section>
  );
};
