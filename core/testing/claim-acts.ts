// Owns random acts on claims, relations, events, actors and attributions: each made into a command from what is there.

import type { Hop } from '../attribution/hop';
import { ownCodes, type Codebook } from '../codebook/codebook';
import { OWN_COLOURS } from '../codebook/looks';
import type { EditCommand } from '../commands/command';
import { CLAIM_FILTERS } from '../queries/filter-claims';
import { FILTERS_OF, type FilterCriteria } from '../saved-filters/saved-filter';
import type { Workspace } from '../workspace/workspace';
import { pick } from './pick';

export const CLAIM_ACTS = [
  'make-claim',
  'edit-claim',
  'delete-claim',
  'attach-mention',
  'merge-claims',
  'split-claim',
  'review-claim',
  'relate-claims',
  'relate-mentions',
  'unite-mentions',
  'edit-relation',
  'delete-relation',
  'note-silence',
  'delete-silence',
  'make-event',
  'edit-event',
  'delete-event',
  'make-saved-filter',
  'edit-saved-filter',
  'delete-saved-filter',
  'make-actor',
  'edit-actor',
  'delete-actor',
  'merge-actors',
  'resolve-sources',
  'set-attribution',
  'accept-cues',
  'edit-codebook',
] as const;

export type ClaimActName = (typeof CLAIM_ACTS)[number];

export const isClaimAct = (name: string): name is ClaimActName => (CLAIM_ACTS as readonly string[]).includes(name);

interface ClaimAct {
  readonly name: ClaimActName;
  readonly article: number;
  readonly mention: number;
  readonly other: number;
  readonly at: number;
  readonly length: number;
  readonly choice: number;
  readonly words: string;
}

const KINDS = ['contradicts', 'supports', 'qualifies', 'repeats', 'translates', 'retracts', 'updates'] as const;
const NOBODY = '00000000-0000-7000-8000-00000000dead';

/** What the records of a workspace are called that an act chooses from; now and then one that is not there. */
const chosen = (workspace: Workspace, { mention, other, article, choice, at }: ClaimAct) => {
  const idOf = (items: readonly { id: string }[], number: number): string =>
    (choice === 11 ? undefined : pick(items, number)?.id) ?? NOBODY;
  const owner = pick(workspace.articles, article);
  const ofKind = (kind: string) => (owner?.mentions ?? []).filter((each) => each.kind === kind);
  return {
    claim: idOf(workspace.claims, mention),
    otherClaim: idOf(workspace.claims, other),
    actor: idOf(workspace.actors, mention),
    otherActor: idOf(workspace.actors, other),
    relation: idOf(workspace.relations, mention),
    silence: idOf(workspace.silences, mention),
    event: idOf(workspace.events, mention),
    savedFilter: idOf(workspace.savedFilters, mention),
    article: owner?.id ?? NOBODY,
    length: owner?.text.length ?? 0,
    claimMention: pick(ofKind('claim'), mention)?.id ?? NOBODY,
    otherEnd: otherEnd(workspace, other),
    source: pick(ofKind('source'), other)?.id ?? null,
    cue: pick(ofKind('cue'), at)?.id ?? null,
    sources: workspace.articles.flatMap(({ id, mentions }) =>
      mentions.flatMap((each) => (each.kind === 'source' ? [{ articleId: id, mentionId: each.id }] : [])),
    ),
    stating: workspace.articles.flatMap(({ mentions }) =>
      mentions.flatMap((each) =>
        each.kind === 'claim' && each.claimId === pick(workspace.claims, mention)?.id ? [each.id] : [],
      ),
    ),
  };
};

/** A claim mention of any article, in no particular order. */
const otherEnd = (workspace: Workspace, number: number): { articleId: string; mentionId: string } => {
  const all = workspace.articles.flatMap(({ id, mentions }) =>
    mentions.flatMap((each) => (each.kind === 'claim' ? [{ articleId: id, mentionId: each.id }] : [])),
  );
  return pick(all, number) ?? { articleId: NOBODY, mentionId: NOBODY };
};

const hopOf = (found: ReturnType<typeof chosen>, { choice }: ClaimAct): Hop => ({
  role: pick(['speaker', 'agency', 'outlet', 'reposter'] as const, choice) ?? 'speaker',
  sourceId: found.source,
  actorId: choice > 7 && found.actor !== NOBODY ? found.actor : null,
  cueId: found.cue,
  mode: pick(['direct', 'indirect', 'mixed', 'anonymous', null] as const, choice) ?? null,
});

/** A filter of any sort, by what is there and what is not. */
const criteriaOf = (workspace: Workspace, { at, choice, words, mention }: ClaimAct): FilterCriteria => {
  const code = pick(workspace.codebook.codes, mention)?.id ?? 'gone';
  switch (pick(FILTERS_OF, at)) {
    case 'mentions':
      return { of: 'mentions', hiddenCodes: [code], tag: choice > 5 ? 'tag' : null, words };
    case 'claims':
      return { of: 'claims', show: pick(CLAIM_FILTERS, choice) ?? 'all', words };
    case 'search':
      return { of: 'search', query: words, mode: choice > 5 ? 'fuzzy' : 'folded', exact: choice > 6 };
    default: {
      const days = choice > 5 ? null : { from: '2016-08-01', until: '2016-08-31' };
      return {
        of: 'articles',
        words,
        facets: [
          { by: 'kind', code: code },
          { by: 'date', days },
        ],
      };
    }
  }
};

/** The codebook with a kind more, one less (which may be built in, or in use), or one changed, and the same with slots. */
const changedCodebook = (codebook: Codebook, { choice, mention, words }: ClaimAct): Codebook => {
  const { codes, slots } = codebook;
  const own = pick(ownCodes(codebook), mention);
  const label = words.trim() || 'A kind';
  const key = pick([null, 'Digit5', 'Digit6', 'Digit1'], mention) ?? null;
  const attributes = [{ id: '', label, type: 'text' as const, choices: [] }];
  if (choice < 5 || own === undefined) {
    const look = { key, colour: pick(OWN_COLOURS, mention) ?? 'teal', drawing: 'double-underline' } as const;
    const words = { label, definition: '', example: '', examples: [] };
    return { ...codebook, codes: [...codes, { id: '', kind: 'own', ...words, attributes, ...look }] };
  }
  if (choice < 7) return { ...codebook, codes: codes.filter(({ id }) => id !== own.id) };
  if (choice < 8) return { ...codebook, codes: codes.slice(1), slots: slots.slice(1) };
  if (choice < 9) return { ...codebook, slots: [...slots, { id: '', label }] };
  if (choice < 10) return { ...codebook, slots: slots.slice(0, -1) };
  const changed = pick(codes, mention) ?? own;
  return { ...codebook, codes: codes.map((code) => (code === changed ? { ...code, label, attributes, key } : code)) };
};

/** The command for an act on what belongs to no one article, and on chains. */
export const commandOnClaims = (workspace: Workspace, done: ClaimAct): EditCommand => {
  const { name: command, choice, words, at, length } = done;
  const found = chosen(workspace, done);
  const gloss = words.trim() || 'A claim';
  const language = pick(['en', 'fa', null] as const, choice) ?? null;
  const kind = pick(KINDS, at) ?? 'supports';
  const confidence = pick(['low', 'medium', 'high', null] as const, choice) ?? null;
  switch (command) {
    case 'make-claim':
      return { command, gloss, language };
    case 'edit-claim': {
      const translations = [{ language: 'ar', text: gloss }];
      return {
        command,
        claimId: found.claim,
        edit: choice % 2 === 0 ? { gloss, language } : { translations, note: words },
      };
    }
    case 'delete-claim':
      return { command, claimId: found.claim };
    case 'attach-mention': {
      const claimId = choice > 9 ? null : found.otherClaim;
      return { command, articleId: found.article, mentionId: found.claimMention, claimId };
    }
    case 'merge-claims':
      return { command, claimId: found.claim, mergedIds: [found.otherClaim] };
    case 'split-claim': {
      const mentionIds = found.stating.slice(0, 1 + (choice % 2));
      return {
        command,
        claimId: found.claim,
        mentionIds: mentionIds.length > 0 ? mentionIds : [NOBODY],
        gloss,
        language,
      };
    }
    case 'review-claim': {
      const computed = choice % 2 === 0 ? 'contested' : 'uncontested';
      const review = { verdict: 'overridden', computed, status: 'uncontested', reason: words } as const;
      return { command, claimId: found.claim, review: choice > 8 ? null : review };
    }
    case 'relate-claims': {
      const evidence = found.stating;
      return { command, kind, from: found.claim, to: found.otherClaim, rationale: words, evidence, confidence };
    }
    case 'relate-mentions': {
      const from = { articleId: found.article, mentionId: found.claimMention, gloss };
      const to = { ...found.otherEnd, gloss: words.trim() };
      return { command, from, to, kind, rationale: words, confidence };
    }
    case 'unite-mentions': {
      const kept = { articleId: found.article, mentionId: found.claimMention, gloss: words.trim() };
      return { command, kept, other: found.otherEnd };
    }
    case 'edit-relation':
      return { command, relationId: found.relation, edit: { kind, rationale: words } };
    case 'delete-relation':
      return { command, relationId: found.relation };
    case 'note-silence':
      return { command, claimId: found.claim, articleId: found.article, query: gloss, hits: choice };
    case 'delete-silence':
      return { command, silenceId: found.silence };
    case 'make-event':
      return { command, title: gloss, articleIds: found.article === NOBODY ? [] : [found.article] };
    case 'edit-event':
      return { command, eventId: found.event, edit: choice % 2 === 0 ? { title: gloss } : { articleIds: [] } };
    case 'delete-event':
      return { command, eventId: found.event };
    case 'make-saved-filter':
      return { command, name: gloss, criteria: criteriaOf(workspace, done) };
    case 'edit-saved-filter': {
      const edit = choice % 2 === 0 ? { name: gloss } : { criteria: criteriaOf(workspace, done) };
      return { command, savedFilterId: found.savedFilter, edit };
    }
    case 'delete-saved-filter':
      return { command, savedFilterId: found.savedFilter };
    case 'make-actor':
      return { command, name: gloss, actorType: choice > 5 ? 'outlet' : null };
    case 'edit-actor': {
      const names = [{ text: gloss, language, kind: 'alias' } as const];
      const affiliations = [{ actorId: found.otherActor, role: words, from: null, until: null }];
      const edit = choice % 2 === 0 ? ({ names, reliability: 'B' } as const) : { affiliations };
      return { command, actorId: found.actor, edit };
    }
    case 'delete-actor':
      return { command, actorId: found.actor };
    case 'merge-actors':
      return { command, actorId: found.actor, mergedIds: [found.otherActor] };
    case 'resolve-sources': {
      const mentions = found.sources.slice(at % 3, (at % 3) + 1 + choice);
      const nobody = { articleId: found.article, mentionId: NOBODY };
      return { command, actorId: found.actor, mentions: mentions.length > 0 ? mentions : [nobody] };
    }
    case 'set-attribution': {
      const hops = choice > 9 ? [] : [hopOf(found, done)];
      return { command, articleId: found.article, mentionId: found.claimMention, hops };
    }
    case 'edit-codebook':
      return { command, codebook: changedCodebook(workspace.codebook, done) };
    case 'accept-cues': {
      const start = at % (found.length + 1);
      const place = (by: number) => ({ start, end: Math.min(found.length, start + by + 1) });
      const cue = { cue: place(choice), source: choice > 5 ? place(2) : null, content: [place(length)] };
      return { command, articleId: found.article, cues: [{ ...cue, mode: 'direct', stance: 'asserts' }] };
    }
  }
};
