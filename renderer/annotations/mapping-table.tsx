// Owns the table in which the analyst says what each label, and each name of a relation, becomes.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationPlan } from '../../core/annotations/annotation-report';
import { relationTargetSchema, UNLABELLED, type LabelTarget } from '../../core/annotations/mapping';
import { isolate } from '../../core/text/bidi-controls';
import { codeName } from '../codebook/code-words';
import { ChoiceField, type Choice } from '../controls/choice-field';
import { Quote } from '../controls/quote';
import { formatCount } from '../i18n/format';
import { useAppState } from '../state/app-state';

/** More labels than that are not mapped one by one; they keep what is proposed. */
const MOST_SHOWN = 100;

/** What stands before the id of a kind among the keys of a choice; the other keys are words of ours. */
const KIND = 'kind:';

const keyOf = (target: LabelTarget): string => (target.to === 'kind' ? KIND + target.code : target.to);

const targetOf = (key: string): LabelTarget => {
  if (key.startsWith(KIND)) return { to: 'kind', code: key.slice(KIND.length) };
  return key === 'tag' || key === 'nothing' ? { to: key } : { to: 'new-kind' };
};

interface MappingProps {
  readonly plan: AnnotationPlan;
  readonly onMap: (plan: AnnotationPlan) => void;
}

const LabelRow = ({
  row: { label, count, target },
  onChoose,
}: {
  readonly row: AnnotationPlan['labels'][number];
  readonly onChoose: (target: LabelTarget) => void;
}): ReactElement => {
  const { t } = useTranslation();
  const codes = useAppState((state) => state.workspace?.codebook.codes) ?? [];
  const choices: Choice<string>[] = [
    ...codes.map((code) => ({ value: KIND + code.id, label: codeName(code) })),
    { value: 'new-kind', label: t('window.annotations.newKind', { name: isolate(label === '' ? UNLABELLED : label) }) },
    ...(label === '' ? [] : [{ value: 'tag', label: t('window.annotations.tag') }]),
    { value: 'nothing', label: t('window.annotations.leaveOut') },
  ];
  const named = label === '' ? t('window.annotations.noLabel') : isolate(label);
  return (
    <li>
      {label === '' ? <span>{named}</span> : <Quote text={label} className="two-lines" />}
      <span className="count">{formatCount(count)}</span>
      <ChoiceField
        label={t('window.annotations.becomes', { label: named })}
        value={keyOf(target)}
        choices={choices}
        onChoose={(key) => {
          if (key !== null) onChoose(targetOf(key));
        }}
      />
    </li>
  );
};

/** What the labels become. */
export const LabelMapping = ({ plan, onMap }: MappingProps): ReactElement | null => {
  const { t } = useTranslation();
  const shown = plan.labels.filter(({ label, count }) => label !== '' || count > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('window.annotations.labels')} className="annotation-mapping">
      <h3>{t('window.annotations.labels')}</h3>
      <ul>
        {shown.slice(0, MOST_SHOWN).map((row) => (
          <LabelRow
            key={row.label}
            row={row}
            onChoose={(target) => {
              onMap({
                ...plan,
                labels: plan.labels.map((each) => (each.label === row.label ? { ...each, target } : each)),
              });
            }}
          />
        ))}
      </ul>
    </section>
  );
};

/** What the names of relations become. */
export const RelationMapping = ({ plan, onMap }: MappingProps): ReactElement | null => {
  const { t } = useTranslation();
  if (plan.relations.length === 0) return null;
  const choices = relationTargetSchema.options.map((value) => ({
    value,
    label:
      value === 'nothing'
        ? t('window.annotations.leaveOut')
        : value === 'asserted-by'
          ? t('window.annotations.assertedBy')
          : t(`window.terms.relations.along.${value}`),
  }));
  return (
    <section aria-label={t('window.annotations.relations')} className="annotation-mapping">
      <h3>{t('window.annotations.relations')}</h3>
      <ul>
        {plan.relations.slice(0, MOST_SHOWN).map(({ label, count, target }) => {
          const named = label === '' ? t('window.annotations.noName') : isolate(label);
          return (
            <li key={label}>
              {label === '' ? <span>{named}</span> : <Quote text={label} className="two-lines" />}
              <span className="count">{formatCount(count)}</span>
              <ChoiceField
                label={t('window.annotations.becomes', { label: named })}
                value={target}
                choices={choices}
                onChoose={(chosen) => {
                  if (chosen === null) return;
                  const relations = plan.relations.map((each) =>
                    each.label === label ? { ...each, target: chosen } : each,
                  );
                  onMap({ ...plan, relations });
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
};
