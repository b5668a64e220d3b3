// Owns one row of the table of a revision: a mention's words before and after, why, and what is done with it.

import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AnchorRange } from '../../core/anchor/anchor';
import type { RevisionRow } from '../../core/revision/plan-revision';
import { isolate } from '../../core/text/bidi-controls';
import { useKindName } from '../codebook/code-words';
import { KindIcon } from '../controls/kind-icon';
import { Quote } from '../controls/quote';
import { shortQuote } from '../state/saving';

export type Choice = 'accept' | 'orphan';

interface RevisionRowProps {
  readonly row: RevisionRow;
  readonly choice: Choice;
  /** Null where there is nothing to choose. */
  readonly onChoose: ((choice: Choice) => void) | null;
}

/** The words with what stands around them, in one direction. */
const InContext = ({ ranges }: { readonly ranges: readonly AnchorRange[] }): ReactElement => (
  <>
    {ranges.map(({ start, prefix, quote, suffix }) => (
      <p key={start} className="in-context">
        <Quote text={prefix} className="around" />
        <mark>
          <Quote text={quote} />
        </mark>
        <Quote text={suffix} className="around" />
      </p>
    ))}
  </>
);

export const RevisionRowView = ({ row, choice, onChoose }: RevisionRowProps): ReactElement => {
  const { t } = useTranslation();
  const kind = useKindName()(row);
  const quote = isolate(shortQuote(row.before.map((range) => range.quote).join(' … ')));
  return (
    <li className="revision-row" data-outcome={row.outcome}>
      <p className="revision-kind">
        <KindIcon kind={row.kind} />
        {kind}
      </p>
      <dl className="revision-sides">
        <dt>{t('window.revision.before')}</dt>
        <dd>
          <InContext ranges={row.before} />
        </dd>
        {row.after.length === 0 ? null : (
          <>
            <dt>{t('window.revision.after')}</dt>
            <dd>
              <InContext ranges={row.after} />
            </dd>
          </>
        )}
      </dl>
      <p className="field-hint">
        {t(`window.revision.grounds.${row.ground}`)} {row.isClose ? t('window.revision.isClose') : null}
      </p>
      {onChoose === null ? null : (
        <RadioGroup
          className="choice"
          orientation="horizontal"
          value={choice}
          onChange={(value) => {
            onChoose(value === 'accept' ? 'accept' : 'orphan');
          }}
        >
          <Label className="visually-hidden">{t('window.revision.decision', { quote })}</Label>
          {(['accept', 'orphan'] as const).map((value) => (
            <Radio key={value} value={value} className="radio">
              {t(`window.revision.${value}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </li>
  );
};
