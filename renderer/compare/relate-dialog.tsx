// Owns the dialog in which an analyst says what the claims of two mentions are to each other.

import { ArrowUpDown } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Input, Label, Radio, RadioGroup, Text, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import { confidenceSchema, relationKindSchema } from '../../core/claims/relation';
import { quoteOf } from '../../core/mention/mention';
import { ChoiceField } from '../controls/choice-field';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { AppDialog } from '../dialogs/app-dialog';
import { otherSide, type Side } from './picking';
import { makeSame, relate, type MentionPair } from './relate-acts';
import {
  dropForm,
  formOf,
  hasOrder,
  isComplete,
  isSameAlready,
  keepForm,
  leadingSide,
  sidesToWord,
  type JoinKind,
  type RelateForm,
} from './relate-form';
import { RelationIcon } from '../claims/relation-icon';
import { SideBadge } from './side-badge';

const KINDS: readonly JoinKind[] = [...relationKindSchema.options, 'same-claim'];

interface RelateDialogProps {
  readonly pair: MentionPair;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly onClose: () => void;
}

interface EndProps extends Pick<RelateDialogProps, 'pair' | 'claims'> {
  readonly side: Side;
  readonly form: RelateForm;
  readonly onWord: (gloss: string) => void;
}

/** One of the two claims: the words of its mention, and the claim or the field to put it in words. */
const End = ({ pair, claims, side, form, onWord }: EndProps): ReactElement => {
  const { t } = useTranslation();
  const { mention } = pair[side];
  const claim = claims.get(mention.claimId ?? '');
  const gloss = form.glosses[side];
  return (
    <div className="relate-end">
      <SideBadge side={side} />
      <div className="relate-end-words">
        {claim === undefined ? null : <Quote text={claim.gloss} language={claim.language} className="relate-gloss" />}
        <Quote text={quoteOf(mention)} className="relate-quote two-lines" />
        {sidesToWord(pair, form).includes(side) ? (
          <TextField className="field" value={gloss} onChange={onWord}>
            <Label>{t('window.compare.dialog.gloss')}</Label>
            <Input dir={typedDirection(gloss)} />
            <Text slot="description" className="field-hint">
              {t('window.compare.dialog.glossHint')}
            </Text>
          </TextField>
        ) : null}
      </div>
    </div>
  );
};

export const RelateDialog = ({ pair, claims, onClose }: RelateDialogProps): ReactElement => {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => formOf(pair));
  const [isBusy, setIsBusy] = useState(false);
  const change = (part: Partial<RelateForm>): void => {
    const next = { ...form, ...part };
    keepForm(pair, next);
    setForm(next);
  };
  const { kind, glosses, rationale, confidence } = form;
  const fromSide = leadingSide(pair, form);
  const isSame = kind === 'same-claim';
  const kindWord = (each: JoinKind): string =>
    each === 'same-claim' ? t('window.compare.sameClaim') : t(`window.terms.relations.label.${each}`);

  const save = async (): Promise<void> => {
    if (kind === null || isBusy || !isComplete(pair, form)) return;
    setIsBusy(true);
    const isDone =
      kind === 'same-claim'
        ? await makeSame(pair, glosses, fromSide)
        : await relate(pair, glosses, { kind, fromSide, rationale: rationale.trim(), confidence });
    setIsBusy(false);
    if (!isDone) return;
    dropForm(pair);
    onClose();
  };

  const end = (side: Side): ReactElement => (
    <End
      pair={pair}
      claims={claims}
      side={side}
      form={form}
      onWord={(gloss) => change({ glosses: { ...glosses, [side]: gloss } })}
    />
  );

  return (
    <AppDialog
      heading={t('window.compare.dialog.heading')}
      onClose={onClose}
      buttons={
        <>
          <Button className="button primary" isDisabled={isBusy || !isComplete(pair, form)} onPress={() => void save()}>
            {t(isSame ? 'window.compare.dialog.saveSame' : 'window.compare.dialog.save')}
          </Button>
          <Button className="button" onPress={onClose}>
            {t('window.compare.dialog.cancel')}
          </Button>
        </>
      }
    >
      <div className="relate-dialog">
        <RadioGroup
          className="relate-kinds"
          value={kind}
          onChange={(value) => change({ kind: KINDS.find((each) => each === value) ?? null })}
        >
          <Label>{t('window.compare.dialog.kind')}</Label>
          <div className="relate-kind-tiles">
            {KINDS.map((each) => (
              <Radio
                key={each}
                value={each}
                autoFocus={each === (kind ?? KINDS[0])}
                className="setting-tile relate-kind"
              >
                <RelationIcon kind={each} />
                {kindWord(each)}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <div className="relate-ends" role="group" aria-label={t('window.compare.dialog.order')}>
          {end(fromSide)}
          <div className="relate-between">
            {kind === null ? null : (
              <span className="rail-kind">
                <RelationIcon kind={kind} />
                {kindWord(kind)}
              </span>
            )}
            {hasOrder(pair, kind) ? (
              <Button className="button quiet relate-swap" onPress={() => change({ fromSide: otherSide(fromSide) })}>
                <ArrowUpDown aria-hidden size={15} />
                {t('window.compare.dialog.swap')}
              </Button>
            ) : null}
            {kind !== null && !isSame && !hasOrder(pair, kind) ? (
              <span className="field-hint">{t('window.compare.dialog.mutual')}</span>
            ) : null}
          </div>
          {end(otherSide(fromSide))}
        </div>
        {isSameAlready(pair) ? <p className="field-hint">{t('window.compare.dialog.already')}</p> : null}
        {isSame ? (
          <p className="field-hint">{t('window.compare.dialog.keep')}</p>
        ) : (
          <div className="relate-why">
            <TextField className="field" value={rationale} onChange={(text) => change({ rationale: text })}>
              <Label>{t('window.compare.dialog.rationale')}</Label>
              <TextArea dir={typedDirection(rationale)} rows={2} />
              <Text slot="description" className="field-hint">
                {t('window.compare.dialog.evidence')}
              </Text>
            </TextField>
            <ChoiceField
              label={t('window.terms.names.confidence')}
              value={confidence}
              emptyLabel={t('window.compare.dialog.notSet')}
              choices={confidenceSchema.options.map((value) => ({
                value,
                label: t(`window.terms.confidences.${value}`),
              }))}
              onChoose={(value) => change({ confidence: value })}
            />
          </div>
        )}
      </div>
    </AppDialog>
  );
};
