// Owns how the fields that an act changed are shown: what was there struck through, what came in its place beneath, each
// in its own direction.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordVersion } from '../../contract/history';
import { FieldValue } from './field-value';
import { fieldLabel } from './field-words';

type FieldChange = RecordVersion['fields'][number];

const Change = ({ field, before, after }: FieldChange): ReactElement => {
  const { t } = useTranslation();
  return (
    <dd>
      {before === null ? null : (
        <del>
          <span className="visually-hidden">{t('window.history.before')} </span>
          <FieldValue field={field} value={before} className="four-lines" />
        </del>
      )}
      <ins>
        {before === null ? null : <span className="visually-hidden">{t('window.history.after')} </span>}
        {after === null ? (
          <span className="nothing">{t('window.history.nothing')}</span>
        ) : (
          <FieldValue field={field} value={after} className="four-lines" />
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
