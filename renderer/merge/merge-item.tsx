// Owns one record on which the two sides do not agree: what each has, field by field and side by side, and the choice.

import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { mergeChoiceSchema, type MergeChoice } from '../../core/merge/merge-plan';
import type { MergePreviewItem } from '../../core/merge/merge-preview';
import { isolate } from '../../core/text/bidi-controls';
import { Quote } from '../controls/quote';
import { FieldValue } from '../history/field-value';
import { fieldLabel } from '../history/field-words';

interface MergeItemProps {
  readonly item: MergePreviewItem;
  readonly choice: MergeChoice;
  readonly onChoose: (choice: MergeChoice) => void;
}

const Value = ({ field, value }: { readonly field: string; readonly value: string }): ReactElement => {
  const { t } = useTranslation();
  return value === '' ? (
    <span className="nothing">{t('window.merge.nothingThere')}</span>
  ) : (
    <FieldValue field={field} value={value} />
  );
};

const Side = ({ label }: { readonly label: string | null }): ReactElement => {
  const { t } = useTranslation();
  return label === null ? <span className="nothing">{t('window.merge.notThere')}</span> : <Quote text={label} />;
};

/** The two sides: their fields where both have the record, else the record itself beside nothing. */
const Sides = ({ item: { fields, ours, theirs } }: { readonly item: MergePreviewItem }): ReactElement => {
  const { t } = useTranslation();
  return (
    <table className="sides">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('window.merge.ours')}</th>
          <th scope="col">{t('window.merge.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">{fieldLabel(field.name)}</th>
            <td>
              <Value field={field.name} value={field.ours} />
            </td>
            <td>
              <Value field={field.name} value={field.theirs} />
            </td>
          </tr>
        ))}
        {fields.length === 0 ? (
          <tr>
            <td />
            <td>
              <Side label={ours} />
            </td>
            <td>
              <Side label={theirs} />
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
};

/** What the two choices mean for this item. */
const choiceWords = ({ ours, theirs }: MergePreviewItem) => {
  if (ours === null) return { ours: 'leaveOut', theirs: 'bringIn' } as const;
  if (theirs === null) return { ours: 'keepHere', theirs: 'deleteHere' } as const;
  return { ours: 'chooseOurs', theirs: 'chooseTheirs' } as const;
};

export const MergeItemRow = ({ item, choice, onChoose }: MergeItemProps): ReactElement => {
  const { t } = useTranslation();
  const label = item.ours ?? item.theirs ?? '';
  const record = t(`window.merge.records.${item.record}`);
  const words = choiceWords(item);
  const isOneSided = item.fields.length === 0 && (item.ours === null || item.theirs === null);
  return (
    <li className="merge-item">
      <p className="merge-record">
        {record}
        {item.articleTitle === null || item.record === 'article' ? null : (
          <span className="field-hint"> {t('window.merge.in', { article: isolate(item.articleTitle) })}</span>
        )}
      </p>
      <Quote text={label} className="four-lines" />
      {isOneSided ? null : <Sides item={item} />}
      {item.canChoose ? (
        <RadioGroup
          className="choice"
          orientation="horizontal"
          value={choice}
          onChange={(value) => {
            const chosen = mergeChoiceSchema.safeParse(value);
            if (chosen.success) onChoose(chosen.data);
          }}
        >
          <Label className="visually-hidden">{t('window.merge.choice', { record, label: isolate(label) })}</Label>
          {(['ours', 'theirs'] as const).map((value) => (
            <Radio key={value} value={value} className="radio">
              {t(`window.merge.${words[value]}`)}
            </Radio>
          ))}
        </RadioGroup>
      ) : null}
    </li>
  );
};
