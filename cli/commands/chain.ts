// Owns `hashiya chain`: through whom a statement reaches the reader, of one mention or of all that state a claim. It only
// reads, so the app may have the workspace open.

import { chainOf, hearsayDepth } from '../../core/attribution/chain';
import { quoteOf, type ClaimMention } from '../../core/mention/mention';
import { indexOf, type PlacedMention, type WorkspaceIndex } from '../../core/queries/workspace-index';
import { lines, misuse, refuse, type Answer } from '../answer';
import { defineCommand } from '../command';
import { describeChain } from '../describe-chain';
import { say } from '../words';
import { usageOf } from '../typed-syntax';
import { findingsText, lookAtWorkspace } from '../workspace-access';

type Found = readonly PlacedMention<ClaimMention>[];

/** The claim mentions that are asked for, or why there are none. */
const findMentions = (
  index: WorkspaceIndex,
  { mention, claim }: { readonly mention?: string; readonly claim?: string },
): Found | Answer => {
  if (claim !== undefined) {
    const id = claim.toLowerCase();
    return index.claims.has(id)
      ? (index.mentionsOfClaims.get(id) ?? [])
      : refuse({ code: 'claim-unknown', details: { claim, usage: usageOf('claims') } });
  }
  const placed = index.mentions.get((mention ?? '').toLowerCase());
  if (placed === undefined) return refuse({ code: 'mention-unknown', details: { mention: mention ?? '' } });
  return placed.mention.kind === 'claim'
    ? [{ article: placed.article, mention: placed.mention }]
    : refuse({ code: 'mention-no-claim', details: { mention: placed.mention.id } });
};

const isAnswer = (found: Found | Answer): found is Answer => 'ok' in found;

export const chain = defineCommand({
  name: 'chain',
  run: async ({ workspace: folder, ...asked }, _arguments, surroundings) => {
    if ((asked.mention === undefined) === (asked.claim === undefined)) return misuse('mention-or-claim');
    const read = await lookAtWorkspace(folder, surroundings);
    if (!read.ok) return refuse(read.error);
    const { workspace, findings } = read.value;
    const index = indexOf(workspace);
    const found = findMentions(index, asked);
    if (isAnswer(found)) return found;
    const mentions = found.map(({ article, mention }) => ({
      id: mention.id,
      claimId: mention.claimId,
      articleId: article.id,
      title: article.title,
      outlet: article.outlet,
      quote: quoteOf(mention),
      stance: mention.stance,
      depth: hearsayDepth(mention),
      chain: chainOf(index, mention),
    }));
    const text = mentions.length === 0 ? lines(say('no-chains')) : lines(...mentions.flatMap(describeChain));
    return { ok: true, text: findingsText(findings) + text, data: { mentions, findings } };
  },
});
