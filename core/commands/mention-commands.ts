// Owns what the commands on mentions do to the records: adding, re-ranging, editing, deleting, and their claims.

import { describeAnchor, resolvePlacement, type AnchorRange } from '../anchor/anchor';
import { foldedRanges, type Article } from '../article/article';
import { newClaim, type Claim } from '../claims/claim';
import { codeOf, type OfKind } from '../codebook/codebook';
import type { Environment } from '../environment';
import { fail, succeed, type Result } from '../result';
import type { TextRange } from '../text/trim-range';
import { UNSAID_OF_CLAIM, type ClaimMention, type Mention, type MentionKind } from '../mention/mention';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import { isMoreThanWording } from './claim-commands';
import type { CommandOf, MentionEdit } from './command';
import { touched } from './touched';

/** Snaps and trims selections into an anchor, or says why there is none. */
export const anchorOf = (article: Article, selections: readonly TextRange[]): Result<AnchorRange[]> => {
  const outside = selections.find(({ start, end }) => Math.max(start, end) > article.text.length);
  if (outside !== undefined) {
    return fail('selection-outside', { start: outside.start, end: outside.end, length: article.text.length });
  }
  const ranges = describeAnchor(article.text, selections, foldedRanges(article));
  return ranges === null ? fail('selection-blank') : succeed(ranges);
};

/** A mention of which only the place is known yet. */
export const newMention = (
  kind: MentionKind,
  ranges: AnchorRange[],
  note: string,
  environment: Environment,
  /** For the kind `own`: its id in the codebook. */
  code = '',
): Mention => {
  const now = environment.now();
  const shared = {
    id: environment.newId(),
    ranges,
    note,
    tags: [],
    createdAt: now,
    createdBy: environment.analystId,
    modifiedAt: now,
    modifiedBy: environment.analystId,
  };
  switch (kind) {
    case 'claim':
      return { ...shared, kind, ...UNSAID_OF_CLAIM };
    case 'source':
      return {
        ...shared,
        kind,
        name: ranges.map((range) => range.quote.replace(/\s+/gu, ' ')).join(' … '),
        sourceType: null,
        role: '',
        actorId: null,
      };
    case 'contested':
      return { ...shared, kind, reason: null, contestedBy: '' };
    case 'cue':
      return { ...shared, kind };
    case 'own':
      return { ...shared, kind, code };
  }
};

/** The change of a mention in an article. */
export const mentionChange = (article: Article, before: Mention | null, after: Mention | null): Change => ({
  record: 'mention',
  articleId: article.id,
  id: (after ?? before)?.id ?? '',
  before,
  after,
});

/** Refuses a mark of a kind that the codebook does not have. */
const problemOfKind = (workspace: Workspace, command: CommandOf<'add-mention' | 'add-mentions'>): Result<void> =>
  command.kind === 'own' && codeOf(workspace.codebook, command) === undefined
    ? fail('code-missing', { code: command.code ?? '' })
    : succeed(undefined);

/** Marks one or more selections as a new mention of a kind. */
export const addMention = (
  workspace: Workspace,
  article: Article,
  command: CommandOf<'add-mention'>,
  environment: Environment,
): Result<Change[]> => {
  const kind = problemOfKind(workspace, command);
  if (!kind.ok) return kind;
  const ranges = anchorOf(article, command.selections);
  if (!ranges.ok) return ranges;
  const mention = newMention(command.kind, ranges.value, command.note ?? '', environment, command.code);
  return succeed([mentionChange(article, null, mention)]);
};

/**
 * Marks many selections at once, each as a mention of its own. Left out are blank ones and those that a mention of the
 * kind marks already with no other range; where none is left, nothing changes.
 */
export const addMentions = (
  workspace: Workspace,
  article: Article,
  command: CommandOf<'add-mentions'>,
  environment: Environment,
): Result<Change[]> => {
  const known = problemOfKind(workspace, command);
  if (!known.ok) return known;
  const marked = markedPlaces(article, command);
  const changes: Change[] = [];
  for (const selection of command.selections) {
    const ranges = anchorOf(article, [selection]);
    if (!ranges.ok && ranges.error.code === 'selection-blank') continue;
    if (!ranges.ok) return ranges;
    const place = placeOf(ranges.value);
    if (marked.has(place)) continue;
    marked.add(place);
    changes.push(mentionChange(article, null, newMention(command.kind, ranges.value, '', environment, command.code)));
  }
  return succeed(changes);
};

/** A range as a key: two are the same when they stand at the same place. */
export const placeOf = ([range]: readonly TextRange[]): string => `${String(range?.start)}-${String(range?.end)}`;

const isOfKind = (mention: Mention, { kind, code }: OfKind): boolean =>
  mention.kind === 'own' ? kind === 'own' && mention.code === code : mention.kind === kind;

/** The places of an article that mentions of a kind mark with no other range. */
export const markedPlaces = (article: Article, of: OfKind): Set<string> =>
  new Set(
    article.mentions
      .filter((mention) => isOfKind(mention, of) && mention.ranges.length === 1)
      .map((mention) => placeOf(mention.ranges)),
  );

/** Replaces a mention's ranges: its edges were moved. */
export const setRanges = (
  article: Article,
  mention: Mention,
  selections: readonly TextRange[],
  environment: Environment,
): Result<Change[]> => {
  const ranges = anchorOf(article, selections);
  if (!ranges.ok) return ranges;
  return succeed([mentionChange(article, mention, touched({ ...mention, ranges: ranges.value }, environment))]);
};

/** Adds a selection to a mention's ranges. A blank one is refused, although the mention has others. */
export const addRange = (
  article: Article,
  mention: Mention,
  selection: TextRange,
  environment: Environment,
): Result<Change[]> => {
  if (resolvePlacement(article.text, mention.ranges) === 'orphan') return fail('mention-orphan');
  const added = anchorOf(article, [selection]);
  if (!added.ok) return added;
  return setRanges(article, mention, [...mention.ranges, selection], environment);
};

/** True when some other mention states the same claim. */
const isStatedElsewhere = (workspace: Workspace, claimId: string, mentionId: string): boolean =>
  workspace.articles.some((article) =>
    article.mentions.some((other) => other.kind === 'claim' && other.claimId === claimId && other.id !== mentionId),
  );

/** Deletes a mention, its links, and a claim that nothing else states and of which nothing but its wording is known. */
export const deleteMention = (workspace: Workspace, article: Article, mention: Mention): Change[] => {
  const links = workspace.articles.flatMap((holder) =>
    holder.links
      .filter((link) => link.from === mention.id || link.to === mention.id)
      .map((link): Change => ({ record: 'link', articleId: holder.id, id: link.id, before: link, after: null })),
  );
  const claimId = mention.kind === 'claim' ? mention.claimId : null;
  const claim =
    claimId !== null && !isStatedElsewhere(workspace, claimId, mention.id)
      ? workspace.claims.find((candidate) => candidate.id === claimId)
      : undefined;
  return [
    ...links,
    mentionChange(article, mention, null),
    ...(claim === undefined || isMoreThanWording(workspace, claim)
      ? []
      : [{ record: 'claim', id: claim.id, before: claim, after: null } satisfies Change]),
  ];
};

/** What a new gloss does: it makes the mention's claim, rewords it, or (when empty) takes it back. */
const changeGloss = (
  workspace: Workspace,
  mention: ClaimMention,
  gloss: string,
  environment: Environment,
): { claimId: string | null; changes: Change[] } => {
  const before = workspace.claims.find((claim) => claim.id === mention.claimId) ?? null;
  if (gloss.trim() === '') {
    const removable =
      before !== null && !isStatedElsewhere(workspace, before.id, mention.id) && !isMoreThanWording(workspace, before);
    return { claimId: null, changes: removable ? [{ record: 'claim', id: before.id, before, after: null }] : [] };
  }
  const after: Claim =
    before === null ? newClaim(gloss, null, environment) : touched({ ...before, gloss }, environment);
  return { claimId: after.id, changes: [{ record: 'claim', id: after.id, before, after }] };
};

/** The mention with new values of its attributes; one that its kind does not ask for is refused. */
const withAttributes = (workspace: Workspace, mention: Mention, edited: MentionEdit['attributes']): Result<Mention> => {
  if (edited === undefined) return succeed(mention);
  const { attributes: before = {}, ...rest } = mention;
  const asked = codeOf(workspace.codebook, mention)?.attributes ?? [];
  const unknown = Object.entries(edited).find(([id, value]) => value !== '' && !asked.some((each) => each.id === id));
  if (unknown !== undefined) return fail('attribute-missing');
  const values = Object.entries({ ...before, ...edited }).filter(([, value]) => value.trim() !== '');
  return succeed(values.length === 0 ? rest : { ...rest, attributes: Object.fromEntries(values) });
};

/** Gives a mention new field values; the edit must be of the mention's kind. */
export const editMention = (
  workspace: Workspace,
  article: Article,
  before: Mention,
  { attributes, ...edit }: MentionEdit,
  environment: Environment,
): Result<Change[]> => {
  if (edit.kind !== before.kind) return fail('kind-mismatch', { kind: before.kind });
  const attributed = withAttributes(workspace, before, attributes);
  if (!attributed.ok) return attributed;
  const mention = attributed.value;
  if (edit.kind === 'claim' && mention.kind === 'claim') {
    const { gloss, ...fields } = edit;
    const claim = gloss === undefined ? null : changeGloss(workspace, mention, gloss, environment);
    const after: ClaimMention = { ...mention, ...fields, claimId: claim === null ? mention.claimId : claim.claimId };
    return succeed([mentionChange(article, before, touched(after, environment)), ...(claim?.changes ?? [])]);
  }
  // Both kinds are equal here, so the fields of the edit are fields of the mention; TypeScript cannot follow that.
  const after = { ...mention, ...edit } as Mention;
  return succeed([mentionChange(article, before, touched(after, environment))]);
};
