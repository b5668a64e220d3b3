// Owns what is shown of an import of annotations besides its mapping: the files, where everything stands, the rows to look
// at, and what is lost with the reason.

import { ChevronRight } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AnnotationPlan, AnnotationRow } from '../../core/annotations/annotation-report';
import { FORMAT_NAMES } from '../../core/annotations/foreign-annotation';
import { outcomeSchema } from '../../core/annotations/place';
import { isolate, isolatePath } from '../../core/text/bidi-controls';
import { Quote } from '../controls/quote';
import { describeFailure, formatCount } from '../i18n/format';

/** More than that are not read one by one. */
const MOST_SHOWN = 200;

const Opening = ({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ReactElement;
}): ReactElement => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure className="disclosure" isExpanded={isOpen} onExpandedChange={setIsOpen}>
      <Button slot="trigger" className="disclosure-button">
        <ChevronRight aria-hidden className="mirrored" size={14} />
        {heading}
      </Button>
      <DisclosurePanel>{isOpen ? children : null}</DisclosurePanel>
    </Disclosure>
  );
};

/** Which files were read, and in which format and unit. */
export const AnnotationFiles = ({ files }: Pick<AnnotationPlan, 'files'>): ReactElement => {
  const { t } = useTranslation();
  return (
    <ul className="annotation-files">
      {files.map(({ name, format, unit, otherUnits, annotations }) => (
        <li key={name}>
          <p className="path">{isolatePath(name)}</p>
          <p className="field-hint">
            {t('window.annotations.readAs', {
              format: FORMAT_NAMES[format],
              unit: t(`window.annotations.units.${unit}`),
              number: formatCount(annotations),
            })}
          </p>
          {otherUnits.map((other) => (
            <p key={other.unit} className="field-hint">
              {t('window.annotations.otherUnit', {
                number: formatCount(other.count),
                unit: t(`window.annotations.units.${other.unit}`),
              })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
};

/** How many annotations stand where they should, and how many do not. */
export const AnnotationCounts = ({ plan }: { readonly plan: AnnotationPlan }): ReactElement => {
  const { t } = useTranslation();
  const found = outcomeSchema.options.filter((outcome) => outcome === 'placed' || plan.counts[outcome] > 0);
  return (
    <dl aria-label={t('window.annotations.counts')} className="merge-counts">
      {found.map((outcome) => (
        <div key={outcome}>
          <dt>{t(`window.annotations.outcomes.${outcome}`)}</dt>
          <dd className="count">{formatCount(plan.counts[outcome])}</dd>
        </div>
      ))}
      {plan.alreadyThere === 0 ? null : (
        <div>
          <dt>{t('window.annotations.alreadyThere')}</dt>
          <dd className="count">{formatCount(plan.alreadyThere)}</dd>
        </div>
      )}
    </dl>
  );
};

const Row = ({ row }: { readonly row: AnnotationRow }): ReactElement => {
  const { t } = useTranslation();
  const { outcome, reason, isSnapped, articleTitle, quote, found } = row;
  return (
    <li className="merge-item">
      <p className="merge-record">
        {t(`window.annotations.outcomes.${outcome}`)}
        {articleTitle === null ? null : (
          <span className="field-hint"> {t('window.annotations.in', { article: isolate(articleTitle) })}</span>
        )}
      </p>
      {quote === '' ? null : <Quote text={quote} className="four-lines" />}
      {found === '' || found === quote ? null : (
        <>
          <p className="field-hint">{t('window.annotations.wouldMark')}</p>
          <Quote text={found} className="four-lines" />
        </>
      )}
      <p className="field-hint">{t(`window.annotations.reasons.${reason}`)}</p>
      {isSnapped ? <p className="field-hint">{t('window.annotations.snapped')}</p> : null}
    </li>
  );
};

/** The rows that someone should look at. */
export const AnnotationRows = ({ plan }: { readonly plan: AnnotationPlan }): ReactElement | null => {
  const { t } = useTranslation();
  const { rows, rowsLeftOut } = plan;
  if (rows.length === 0) return null;
  const more = rowsLeftOut + Math.max(0, rows.length - MOST_SHOWN);
  const all = formatCount(rows.length + rowsLeftOut);
  return (
    <Opening heading={`${t('window.annotations.toLookAt')} (${all})`}>
      <>
        <ul className="merge-items">
          {rows.slice(0, MOST_SHOWN).map((row) => (
            <Row key={`${row.file} ${row.id}`} row={row} />
          ))}
        </ul>
        {more === 0 ? null : (
          <p className="field-hint">{t('window.merge.more', { count: more, number: formatCount(more) })}</p>
        )}
      </>
    </Opening>
  );
};

/** What does not come in, or only as words. */
export const AnnotationLosses = ({ plan }: { readonly plan: AnnotationPlan }): ReactElement | null => {
  const { t } = useTranslation();
  const lost = [
    ...plan.files.flatMap(({ losses }) =>
      losses.map(({ loss, count, examples }) => ({ words: t(`window.annotations.losses.${loss}`), count, examples })),
    ),
    ...plan.lostRelations.map(({ loss, count, examples }) => ({
      words: t(`window.annotations.lostRelations.${loss}`),
      count,
      examples,
    })),
  ];
  if (lost.length + plan.refused.length === 0) return null;
  return (
    <section aria-label={t('window.annotations.lost')}>
      <h3>{t('window.annotations.lost')}</h3>
      <ul className="merge-items">
        {lost.map(({ words, count, examples }) => (
          <li key={words} className="merge-item">
            <p>
              {words} <span className="count">({formatCount(count)})</span>
            </p>
            {examples.map((example, index) => (
              <Quote key={index} text={example} className="two-lines field-hint" />
            ))}
          </li>
        ))}
        {plan.refused.map(({ source, failure }) => (
          <li key={source} className="merge-item">
            <p>{describeFailure(failure)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
