// Owns the relations of a claim on its page: what each says, what it rests on, and the ways to change them.

import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import type { Ledger, LedgerRelation } from '../../core/claims/ledger';
import { Quote } from '../controls/quote';
import { RecordHistory } from '../history/record-history';
import { formatInstant } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAnalystName } from '../state/analyst-name';
import { shortQuote } from '../state/saving';
import { showClaim } from '../state/view-acts';
import { runCommand } from '../state/workspace-acts';
import { relationWords } from './claim-words';
import { EvidenceQuotes } from './evidence-quotes';
import { RelationForm } from './relation-form';

interface RelationProps {
  readonly relation: LedgerRelation;
  readonly onEdit: () => void;
}

const Relation = ({ relation, onEdit }: RelationProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { relationId, confidence, createdAt, createdBy } = relation;
  const analyst = useAnalystName(createdBy);
  const kind = relationWords(relation.kind, relation.leads);
  const gloss = shortQuote(relation.otherGloss);
  return (
    <>
      <p className="relation-kind">{kind}</p>
      <Button
        className="claim-link"
        onPress={() => {
          showClaim(relation.otherClaimId);
        }}
      >
        <Quote text={relation.otherGloss} language={relation.otherLanguage} />
      </Button>
      {relation.rationale === '' ? null : <Quote text={relation.rationale} className="ledger-because" />}
      <EvidenceQuotes evidence={relation.evidence} />
      <div className="relation-foot">
        <ul className="facts">
          {confidence === null ? null : <li>{t(`window.claims.relations.confidenceIs.${confidence}`)}</li>}
          <li>
            {t('window.card.by', {
              analyst,
              date: formatInstant(createdAt),
            })}
          </li>
        </ul>
        {canWrite ? (
          <span className="ledger-acts">
            <Button
              className="text-button"
              aria-label={t('window.claims.relations.editOf', { kind, gloss })}
              onPress={onEdit}
            >
              {t('window.claims.relations.edit')}
            </Button>
            <Button
              className="text-button"
              aria-label={t('window.claims.relations.deleteOf', { kind, gloss })}
              onPress={() => void runCommand({ command: 'delete-relation', relationId })}
            >
              {t('window.claims.relations.delete')}
            </Button>
          </span>
        ) : null}
      </div>
      <RecordHistory record="relation" id={relationId} state={[relation]} />
    </>
  );
};

/** What the form is open for: a relation by its id, a new one, or nothing. */
type Editing = { readonly kind: 'none' } | { readonly kind: 'new' } | { readonly kind: 'edit'; readonly id: string };

interface LedgerRelationsProps {
  readonly claim: Claim;
  readonly ledger: Ledger;
}

export const LedgerRelations = ({ claim, ledger }: LedgerRelationsProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const [editing, setEditing] = useState<Editing>({ kind: 'none' });
  const close = (): void => {
    setEditing({ kind: 'none' });
  };
  return (
    <>
      {ledger.relations.length === 0 ? (
        <p className="field-hint">{t('window.claims.relations.none')}</p>
      ) : (
        <ul className="ledger-relations">
          {ledger.relations.map((relation) => (
            <li key={relation.relationId} className="ledger-relation">
              {canWrite && editing.kind === 'edit' && editing.id === relation.relationId ? (
                <RelationForm claim={claim} ledger={ledger} relation={relation} onDone={close} />
              ) : (
                <Relation
                  relation={relation}
                  onEdit={() => {
                    setEditing({ kind: 'edit', id: relation.relationId });
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!canWrite ? null : editing.kind === 'new' ? (
        <RelationForm claim={claim} ledger={ledger} relation={null} onDone={close} />
      ) : (
        <Button
          className="text-button"
          onPress={() => {
            setEditing({ kind: 'new' });
          }}
        >
          {t('window.claims.relations.add')}
        </Button>
      )}
    </>
  );
};
