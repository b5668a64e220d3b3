// Owns how the fields that an act changed are shown: what was there struck through, what came in its place beneath, each
// in its own direction.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordVersion } from '../../contract/history';
import { Quote } from '../controls/quote';
import { fieldLabel, fieldValue } from './field-words';

type FieldChange = RecordVersion['fields'][number];

const Change = ({ field, before, after }: FieldChange): ReactElement => {
  const { t } = useTranslation();
  return (
    <dd>
      {before === null ? null : (
        <del>
          <span className="visually-hidden">{t('window.history.before')} </span>
          <Quote text={fieldValue(field, before)} className="four-lines" />
        </del>
      )}
      <ins>
        {before === null ? null : <span className="visually-hidden">{t('window.history.after')} </span>}
        {after === null ? (
          <span className="nothing">{t('window.history.nothing')}</span>
        ) : (
          <Quote text={fieldValue(field, after)} className="four-lines" />
        )}
      </ins>
    </dd>
  );
};

export const FieldChangeList = ({ fields }: { readonly fields: readonly FieldChange[] }): ReactElement | null =>
  fields.length === 0 ? null : (
    <dl className="field-changes">
      {fields.map((change) => (
        <div key={change.field}>
          <dt>{fieldLabel(change.field)}</dt>
          <Change {...change} />
        </div>
      ))}
    </dl>
  );
