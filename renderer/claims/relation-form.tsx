// Owns what is asked of a relation: which claim, what it is to this one, why, how sure, and which mentions show it.

import { useState, type ReactElement } from 'react';
import { Button, Form, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import type { Ledger, LedgerMention, LedgerQuote, LedgerRelation } from '../../core/claims/ledger';
import { confidenceSchema, MUTUAL_RELATIONS, relationKindSchema, type RelationKind } from '../../core/claims/relation';
import { directionOfText } from '../../core/text/direction';
import { ChoiceField } from '../controls/choice-field';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { showName } from '../i18n/format';
import { useAnswer } from '../state/use-answer';
import { runCommand } from '../state/workspace-acts';
import { TickBox } from '../controls/tick-box';
import { ClaimPicker } from './claim-picker';
import { relationWords } from './claim-words';

const mentionsIn = (ledger: Ledger | null): LedgerMention[] =>
  ledger?.articles.flatMap(({ mentions }) => mentions) ?? [];

interface EvidenceProps {
  readonly label: string;
  readonly mentions: readonly LedgerQuote[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const Evidence = ({ label, mentions, chosen, onChange }: EvidenceProps): ReactElement | null =>
  mentions.length === 0 ? null : (
    <div className="ledger-side" role="group" aria-label={label}>
      <p className="ledger-label">{label}</p>
      {mentions.map(({ mentionId, quote, language, articleName }) => (
        <TickBox
          key={mentionId}
          isSelected={chosen.includes(mentionId)}
          onChange={(isChosen) => {
            onChange(isChosen ? [...chosen, mentionId] : chosen.filter((id) => id !== mentionId));
          }}
        >
          <Quote text={quote} language={language} />
          <span className="ledger-from">
            <bdi dir={directionOfText(articleName)}>{showName(articleName)}</bdi>
          </span>
        </TickBox>
      ))}
    </div>
  );

/** The mentions of the other claim, asked for once it is chosen. */
const OtherEvidence = ({ claimId, ...rest }: Omit<EvidenceProps, 'mentions'> & { readonly claimId: string }) => {
  const { value } = useAnswer('claims:ledger', { claimId });
  return <Evidence mentions={mentionsIn(value)} {...rest} />;
};

interface Phrase {
  readonly kind: RelationKind;
  readonly leads: LedgerRelation['leads'];
}

/** Kinds and the way they lead are one choice, since they are one phrase. */
const PHRASES: readonly Phrase[] = relationKindSchema.options.flatMap((kind): Phrase[] =>
  MUTUAL_RELATIONS.has(kind)
    ? [{ kind, leads: 'mutual' }]
    : [
        { kind, leads: 'from-here' },
        { kind, leads: 'to-here' },
      ],
);

interface RelationFormProps {
  readonly claim: Claim;
  readonly ledger: Ledger;
  /** null for a new one. */
  readonly relation: LedgerRelation | null;
  readonly onDone: () => void;
}

export const RelationForm = ({ claim, ledger, relation, onDone }: RelationFormProps): ReactElement => {
  const { t } = useTranslation();
  const [otherId, setOtherId] = useState<string | null>(relation?.otherClaimId ?? null);
  const [kind, setKind] = useState<RelationKind>(relation?.kind ?? 'contradicts');
  const [leads, setLeads] = useState<LedgerRelation['leads']>(relation?.leads ?? 'mutual');
  const [rationale, setRationale] = useState(relation?.rationale ?? '');
  const [confidence, setConfidence] = useState(relation?.confidence ?? null);
  const [evidence, setEvidence] = useState<readonly string[]>(relation?.evidenceIds ?? []);
  // The ends of one that is there stay where they are.
  const wayOf = (each: RelationKind): LedgerRelation['leads'] =>
    MUTUAL_RELATIONS.has(each) ? 'mutual' : relation?.end === 'to' ? 'to-here' : 'from-here';
  const phrases =
    relation === null ? PHRASES : relationKindSchema.options.map((each) => ({ kind: each, leads: wayOf(each) }));
  const save = async (): Promise<void> => {
    if (otherId === null) return;
    const fields = { kind, rationale: rationale.trim(), evidence: [...evidence], confidence };
    const [from, to] = leads === 'to-here' ? [otherId, claim.id] : [claim.id, otherId];
    const done = await runCommand(
      relation === null
        ? { command: 'relate-claims', from, to, ...fields }
        : { command: 'edit-relation', relationId: relation.relationId, edit: fields },
    );
    if (done !== null) onDone();
  };
  const own = mentionsIn(ledger);
  return (
    <Form
      className="claim-form relation-form"
      aria-label={t('window.claims.relations.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="claim-form-row">
        <ChoiceField
          label={t('window.claims.relations.kind')}
          value={`${kind}/${leads}`}
          choices={phrases.map((each) => ({
            value: `${each.kind}/${each.leads}`,
            label: relationWords(each.kind, each.leads),
          }))}
          onChoose={(value) => {
            const chosen = phrases.find((each) => `${each.kind}/${each.leads}` === value);
            if (chosen === undefined) return;
            setKind(chosen.kind);
            setLeads(chosen.leads);
          }}
        />
        {relation === null ? (
          <ClaimPicker
            label={t('window.claims.relations.otherClaim')}
            without={claim.id}
            chosenId={otherId}
            onChoose={(id) => {
              setOtherId(id);
              setEvidence(evidence.filter((each) => own.some(({ mentionId }) => mentionId === each)));
            }}
          />
        ) : (
          <div className="field">
            <span className="field-label">{t('window.claims.relations.otherClaim')}</span>
            <Quote text={relation.otherGloss} language={relation.otherLanguage} />
          </div>
        )}
      </div>
      <TextField className="field" value={rationale} onChange={setRationale}>
        <Label>{t('window.claims.relations.rationale')}</Label>
        <TextArea dir={typedDirection(rationale)} rows={2} />
      </TextField>
      <ChoiceField
        label={t('window.terms.names.confidence')}
        value={confidence}
        emptyLabel={t('window.claims.relations.noConfidence')}
        choices={confidenceSchema.options.map((value) => ({
          value,
          label: t(`window.terms.confidences.${value}`),
        }))}
        onChoose={setConfidence}
      />
      <div className="field" role="group" aria-label={t('window.claims.relations.evidence')}>
        <span className="field-label">{t('window.claims.relations.evidence')}</span>
        <p className="field-hint">{t('window.claims.relations.evidenceHint')}</p>
        <div className="ledger-sides">
          <Evidence label={t('window.claims.relations.own')} mentions={own} chosen={evidence} onChange={setEvidence} />
          {otherId === null ? null : (
            <OtherEvidence
              label={t('window.claims.relations.other')}
              claimId={otherId}
              chosen={evidence}
              onChange={setEvidence}
            />
          )}
          <Evidence
            label={t('window.claims.relations.elsewhere')}
            mentions={relation?.evidence.elsewhere ?? []}
            chosen={evidence}
            onChange={setEvidence}
          />
        </div>
      </div>
      <div className="form-buttons">
        <Button type="submit" className="button primary" isDisabled={otherId === null}>
          {t(relation === null ? 'window.claims.relations.addIt' : 'window.claims.page.save')}
        </Button>
        <Button className="button quiet" onPress={onDone}>
          {t('window.claims.page.cancel')}
        </Button>
      </div>
    </Form>
  );
};
