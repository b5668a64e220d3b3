// Owns two articles on one event, the one from left to right and the other from right to left, with two claims that they
// state: who says it, through whom, and what they say differently.

import type { Page } from '@playwright/test';
import type { EditCommand } from '../../core/commands/command';
import { actDirectly, madeId } from './act-directly';
import { articleOnDisk } from './files-on-disk';
import { partsOf } from './mark-directly';

export const ENGLISH_LINES = [
  'Harbour opens again',
  '',
  'The minister of ports said the harbour reopened on Monday with 40 ships waiting.',
  'Dock workers say the harbour is still shut.',
] as const;

export const PERSIAN_LINES = [
  'بندر باز شد یا نه',
  '',
  'سخنگوی بندر گفت بندر روز دوشنبه با ۳۰ کشتی باز شد.',
  'کارگران باز شدن بندر را تکذیب کردند.',
] as const;

export const QUOTES = {
  english: 'the harbour reopened on Monday',
  shut: 'the harbour is still shut',
  persian: 'بندر روز دوشنبه با ۳۰ کشتی باز شد',
  denial: 'باز شدن بندر را تکذیب کردند',
} as const;

export const GLOSSES = { open: 'The harbour is open again', shut: 'بندر بسته است' } as const;

export interface StatedClaims {
  readonly open: string;
  readonly shut: string;
}

/** Makes the claims in two articles that are open in the workspace under these names. */
export const stateClaims = async (
  page: Page,
  workspace: string,
  files: { readonly english: string; readonly persian: string },
): Promise<StatedClaims> => {
  const [english, persian] = [
    await articleOnDisk(workspace, files.english),
    await articleOnDisk(workspace, files.persian),
  ];
  const run = (command: EditCommand) => actDirectly(page, command);
  const mark = async (article: typeof english, kind: 'claim' | 'source' | 'cue', words: string): Promise<string> => {
    const selections = partsOf(article.text, words);
    return madeId(await run({ command: 'add-mention', articleId: article.id, kind, selections }), 'mention');
  };
  const claim = async (gloss: string, language: string): Promise<string> =>
    madeId(await run({ command: 'make-claim', gloss, language }), 'claim');
  const open = await claim(GLOSSES.open, 'en');
  const shut = await claim(GLOSSES.shut, 'fa');
  const details = (outlet: string, publishedOn: string, article: typeof english) => {
    const { title, url, language } = article;
    const given = { title, url, language, outlet, publishedOn };
    return run({ command: 'edit-article', articleId: article.id, details: given });
  };
  await details('Harbour Courier', '2016-08-16', english);
  await details('پیام بندر', '2016-08-17', persian);
  const state = async (
    article: typeof english,
    words: string,
    claimId: string,
    said: Omit<Extract<Extract<EditCommand, { command: 'edit-mention' }>['edit'], { kind: 'claim' }>, 'kind'>,
  ): Promise<string> => {
    const mentionId = await mark(article, 'claim', words);
    const target = { articleId: article.id, mentionId };
    await run({ command: 'attach-mention', ...target, claimId });
    await run({ command: 'edit-mention', ...target, edit: { kind: 'claim', ...said } });
    return mentionId;
  };
  const first = await state(english, QUOTES.english, open, {
    stance: 'asserts',
    certainty: 'certain',
    values: [{ slot: 'how-many', value: '40' }],
  });
  await state(english, QUOTES.shut, shut, { stance: 'asserts' });
  await state(persian, QUOTES.persian, open, { stance: 'asserts', values: [{ slot: 'how-many', value: '۳۰' }] });
  await state(persian, QUOTES.denial, open, { stance: 'denies' });
  const minister = await mark(english, 'source', 'minister of ports');
  const cue = await mark(english, 'cue', 'said');
  const hop = { actorId: null, cueId: null, mode: null } as const;
  const outlet = await run({ command: 'make-actor', name: 'پیام بندر', actorType: 'outlet' });
  await run({
    command: 'set-attribution',
    articleId: english.id,
    mentionId: first,
    hops: [
      { ...hop, role: 'speaker', sourceId: minister, cueId: cue, mode: 'indirect' },
      { ...hop, role: 'outlet', sourceId: null, actorId: madeId(outlet, 'actor') },
    ],
  });
  return { open, shut };
};
