// Owns the claims of the two seeds that the stories of the matrix look at: one that both state with different values, one
// that one of them denies, and one that a right-to-left line states.

import type { Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import type { EditCommand } from '../../core/commands/command';
import { articleOnDisk } from './files-on-disk';
import { partsOf } from './mark-directly';
import { SEED_LTR, SEED_RTL } from './pages';
import { actDirectly, madeId } from './act-directly';

type ClaimEdit = Omit<Extract<Extract<EditCommand, { command: 'edit-mention' }>['edit'], { kind: 'claim' }>, 'kind'>;

export const HELP = {
  gloss: 'China helps the Syrian army',
  english: "China's military will provide training for Syrian armed forces",
  bilingual: 'China is to provide enhanced military cooperation with Syria',
} as const;

export const ATTACK = {
  gloss: 'Russia carried out the attack on Aleppo',
  english: 'Russia denied carrying out the attack',
} as const;

export const COUNTRY = { gloss: 'کشور از جان برتر است', bilingual: 'چو کشور نباشد تن من مباد' } as const;

const makeClaim = async (page: Page, gloss: string, language: string): Promise<string> => {
  return madeId(await actDirectly(page, { command: 'make-claim', gloss, language }), 'claim');
};

const state = async (
  page: Page,
  { id: articleId, text }: Article,
  claimId: string,
  words: string,
  edit: ClaimEdit,
): Promise<void> => {
  const selections = partsOf(text, words);
  const changes = await actDirectly(page, { command: 'add-mention', articleId, kind: 'claim', selections });
  const mentionId = madeId(changes, 'mention');
  await actDirectly(page, { command: 'edit-mention', articleId, mentionId, edit: { kind: 'claim', ...edit } });
  await actDirectly(page, { command: 'attach-mention', articleId, mentionId, claimId });
};

/** Makes the claims in the sample workspace and says where they are stated; the window has to be started again to show them. */
export const makeClaimsOfSeeds = async (page: Page, workspace: string): Promise<void> => {
  const english = await articleOnDisk(workspace, SEED_LTR.fileName);
  const bilingual = await articleOnDisk(workspace, SEED_RTL.fileName);
  const help = await makeClaim(page, HELP.gloss, 'en');
  const when = (value: string) => ({ slot: 'when', value });
  const what = { slot: 'what', value: 'training' };
  await state(page, english, help, HELP.english, {
    stance: 'asserts',
    certainty: 'certain',
    values: [when('Thursday'), what],
  });
  await state(page, bilingual, help, HELP.bilingual, { stance: 'asserts', values: [when('سه‌شنبه')] });
  const attack = await makeClaim(page, ATTACK.gloss, 'en');
  await state(page, english, attack, ATTACK.english, { stance: 'denies' });
  const country = await makeClaim(page, COUNTRY.gloss, 'fa');
  await state(page, bilingual, country, COUNTRY.bilingual, { stance: 'asserts', certainty: 'probable' });
};
