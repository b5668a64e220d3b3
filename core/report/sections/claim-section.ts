// Owns what the report tells of one claim: why it is contested, what an analyst says of that, its roots, who states it and
// through whom, and what it is to other claims.

import type { Credibility } from '../../attribution/stance';
import { isBuiltInSlot } from '../../attribution/slot-values';
import { givenSlotName } from '../../codebook/codebook';
import type { ChainHop } from '../../attribution/chain';
import type { LedgerMention, LedgerQuote, LedgerReason, LedgerRelation } from '../../claims/ledger';
import { foreign, own, type Piece, type Run, type Sentence } from '../report';
import { joined, listed, sentence } from '../speech';
import type { ReportedClaim, Subject } from '../subject';

const cite = (subject: Subject, quotes: readonly LedgerQuote[]): Sentence =>
  subject.cite(quotes.map(({ mentionId }) => mentionId));

const slotName = (subject: Subject, slot: string): Run => {
  const given = givenSlotName(subject.workspace.codebook, slot);
  if (given !== null) return foreign(given);
  return isBuiltInSlot(slot) ? own(subject.speech.say(`window.terms.slots.label.${slot}`)) : foreign(slot);
};

/** A claim by its number and its words. */
const claimInFull = (subject: Subject, claimId: string, gloss: string, language: string | null): Sentence => {
  const name = subject.claimName(claimId);
  return name.kind === 'foreign'
    ? [name]
    : sentence(subject.speech, 'report.claims.quoted', { name, gloss: foreign(gloss, language) });
};

const evidenceOf = ({ evidence }: Pick<LedgerRelation, 'evidence'>): LedgerQuote[] => [
  ...evidence.own,
  ...evidence.other,
  ...evidence.elsewhere,
];

const reasonWords = (subject: Subject, reason: LedgerReason): Sentence[] => {
  const { speech } = subject;
  switch (reason.kind) {
    case 'polarity':
      return [
        sentence(speech, 'report.claims.asserting', { mentions: cite(subject, reason.asserting) }),
        sentence(speech, 'report.claims.opposing', { mentions: cite(subject, reason.opposing) }),
      ];
    case 'value':
      return reason.values.map(({ value, quotes }) =>
        sentence(speech, 'report.claims.value', {
          slot: slotName(subject, reason.slot),
          value: foreign(value),
          mentions: cite(subject, quotes),
        }),
      );
    case 'relation': {
      const claim = claimInFull(
        subject,
        reason.otherClaimId,
        reason.otherGloss,
        subject.index.claims.get(reason.otherClaimId)?.language ?? null,
      );
      const evidence = evidenceOf(reason);
      return [
        evidence.length === 0
          ? sentence(speech, 'report.claims.contradictedBare', { claim })
          : sentence(speech, 'report.claims.contradicted', { claim, mentions: cite(subject, evidence) }),
      ];
    }
  }
};

const analystName = (subject: Subject, id: string): Run =>
  foreign(subject.workspace.analysts.find((analyst) => analyst.id === id)?.name ?? '—');

const judgement = (subject: Subject, { claim, ledger }: ReportedClaim): Sentence => {
  const { speech } = subject;
  const review = claim.statusReview;
  if (review === null) return sentence(speech, 'report.claims.unjudged');
  const said = {
    analyst: analystName(subject, review.by),
    date: speech.formats.date(review.at.slice(0, 10)),
    ...(review.verdict === 'overridden'
      ? { status: speech.say(`window.terms.statuses.${review.status ?? 'none'}`) }
      : {}),
  };
  return joined([
    sentence(speech, `report.claims.verdict.${review.verdict}`, said),
    ...(review.reason.trim() === ''
      ? []
      : [sentence(speech, 'report.claims.verdictReason', { reason: foreign(review.reason) })]),
    ...(ledger.overview.isReviewOutdated ? [sentence(speech, 'report.claims.outdated')] : []),
  ]);
};

const rootWords = (subject: Subject, { ledger }: ReportedClaim): Sentence[] => {
  const { roots } = ledger.overview;
  if (roots.length === 0) return [];
  const { speech } = subject;
  return [
    sentence(speech, 'report.claims.roots', {
      number: speech.formats.count(roots.length),
      names: listed(
        speech,
        roots.map(({ names }) => [foreign(names.join(' / '))]),
      ),
      mentions: subject.cite(roots.flatMap(({ mentionIds }) => mentionIds)),
    }),
  ];
};

const hopWords = (subject: Subject, hop: ChainHop): Sentence => {
  const { speech } = subject;
  const facts = [
    speech.say(`window.terms.roles.inText.${hop.role}`),
    ...(hop.mode === null ? [] : [speech.say(`window.terms.modes.inText.${hop.mode}`)]),
  ];
  const spans = [hop.source, hop.cue].flatMap((span) => (span === null ? [] : [span.mentionId]));
  const name = hop.name === '' ? own(speech.say('window.terms.chain.nobody')) : foreign(hop.name);
  const words = sentence(speech, 'report.claims.hop', { name, facts: speech.formats.facts(facts) });
  return spans.length === 0 ? words : joined([words, subject.cite(spans)]);
};

const credibilityWords = ({ speech }: Subject, credibility: Credibility): string => {
  // TypeScript does not know what a number of a union reads as.
  const key = String(credibility) as `${Credibility}`;
  const words = speech.say(`window.terms.credibilities.inText.${key}`);
  const grade = speech.say('window.terms.graded', { grade: speech.formats.count(credibility), words });
  return `${speech.say('window.terms.names.credibility')} ${grade}`;
};

const mentionWords = (subject: Subject, mention: LedgerMention): Sentence => {
  const { speech } = subject;
  const { stance, certainty, credibility, values, chain, sources, note } = mention;
  const facts = [
    speech.say(`window.terms.stances.inText.${stance ?? 'unsaid'}`),
    ...(certainty === null ? [] : [speech.say(`window.terms.certainties.inText.${certainty}`)]),
    ...(credibility === null ? [] : [credibilityWords(subject, credibility)]),
  ];
  const stated = sentence(speech, 'report.claims.stated', {
    article: subject.articleName(mention.articleId),
    mention: subject.cite([mention.mentionId]),
    facts: speech.formats.facts(facts),
  });
  const origin =
    chain.length > 0
      ? sentence(speech, 'report.claims.chain', {
          chain: joined(
            chain.map((hop) => hopWords(subject, hop)),
            ` ${speech.say('report.claims.hopsJoin')} `,
          ),
        })
      : sources.length > 0
        ? sentence(speech, 'report.claims.linked', {
            names: joined([
              listed(
                speech,
                sources.map((name) => [foreign(name)]),
              ),
              subject.cite(subject.index.linkedSources.get(mention.mentionId) ?? []),
            ]),
          })
        : sentence(speech, 'report.claims.ownWord');
  return joined([
    stated,
    ...values.map(({ slot, value }) =>
      sentence(speech, 'report.factSentence', { label: slotName(subject, slot), value: foreign(value) }),
    ),
    origin,
    ...(note.trim() === '' ? [] : [sentence(speech, 'report.claims.note', { note: foreign(note) })]),
  ]);
};

const relationWords = (subject: Subject, { claim }: ReportedClaim, relation: LedgerRelation): Sentence => {
  const { speech } = subject;
  const side = relation.leads === 'to-here' ? 'against' : 'along';
  const said = {
    name: subject.claimName(claim.id),
    kind: speech.say(`window.terms.relations.${side}.${relation.kind}`),
    claim: claimInFull(subject, relation.otherClaimId, relation.otherGloss, relation.otherLanguage),
  };
  const evidence = evidenceOf(relation);
  return joined([
    evidence.length === 0
      ? sentence(speech, 'report.claims.relationBare', said)
      : sentence(speech, 'report.claims.relation', { ...said, mentions: cite(subject, evidence) }),
    ...(relation.rationale.trim() === ''
      ? []
      : [sentence(speech, 'report.claims.rationale', { rationale: foreign(relation.rationale) })]),
    ...(relation.confidence === null
      ? []
      : [
          sentence(speech, 'report.claims.confidence', {
            words: speech.say(`window.terms.confidences.${relation.confidence}`),
          }),
        ]),
  ]);
};

const under = (heading: string, items: readonly Sentence[]): Piece[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 4, name: null, words: [own(heading)] },
        { kind: 'list', items },
      ];

const headingOf = (subject: Subject, { claim }: ReportedClaim): Piece => ({
  kind: 'heading',
  level: 3,
  name: `claim-${claim.id}`,
  words: sentence(subject.speech, 'report.claims.headline', {
    name: { ...subject.claimName(claim.id), to: null },
    gloss: foreign(claim.gloss, claim.language),
  }),
});

/** All that the report tells of one claim. */
export const claimSection = (subject: Subject, reported: ReportedClaim): Piece[] => {
  const { speech } = subject;
  const { claim, ledger } = reported;
  const mentions = ledger.articles.flatMap((article) => article.mentions);
  return [
    headingOf(subject, reported),
    ...claim.translations.map(({ language, text }): Piece => {
      const words = foreign(text, language);
      const said = { language: speech.formats.languageName(language), words };
      return { kind: 'paragraph', words: sentence(speech, 'report.claims.translation', said) };
    }),
    ...(claim.note.trim() === '' ? [] : [{ kind: 'paragraph', words: [foreign(claim.note)] } as const]),
    ...under(
      speech.say('report.claims.reasons'),
      ledger.reasons.flatMap((reason) => reasonWords(subject, reason)),
    ),
    { kind: 'paragraph', words: joined([judgement(subject, reported), ...rootWords(subject, reported)]) },
    ...under(
      speech.say('report.claims.statedBy'),
      mentions.map((mention) => mentionWords(subject, mention)),
    ),
    ...under(
      speech.say('report.claims.relations'),
      ledger.relations.map((relation) => relationWords(subject, reported, relation)),
    ),
    ...under(
      speech.say('report.claims.silences'),
      ledger.silences.map(({ articleId, query, hits }) =>
        sentence(speech, 'report.claims.silence', {
          article: subject.articleName(articleId),
          query: foreign(query),
          number: speech.formats.count(hits),
        }),
      ),
    ),
  ];
};

/** A claim that is not contested, in a sentence under its name. */
export const claimInShort = (subject: Subject, reported: ReportedClaim): Piece[] => {
  const { speech } = subject;
  const { ledger } = reported;
  const status = speech.say(
    `window.terms.statuses.${ledger.overview.mentions === 0 ? 'unstated' : (ledger.overview.status ?? 'none')}`,
  );
  const mentions = cite(
    subject,
    ledger.articles.flatMap((article) => article.mentions),
  );
  const words =
    mentions.length === 0
      ? sentence(speech, 'report.claims.statusBare', { status })
      : sentence(speech, 'report.claims.status', { status, mentions });
  return [headingOf(subject, reported), { kind: 'paragraph', words }];
};
