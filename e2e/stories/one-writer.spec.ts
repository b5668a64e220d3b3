// One writer: what the app has open, no other app and no command writes.

import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expectAlert } from '../driver/alerts';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { expect, launchApp, test } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { openArticle } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

const project = resolve(import.meta.dirname, '../..');

/** What a finished command left: its exit code and what it said. */
const runCli = (
  backups: string,
  ...words: string[]
): Promise<{ code: number | string | null | undefined; said: string }> =>
  new Promise((done) => {
    const env = { ...process.env, HASHIYA_BACKUPS: backups };
    execFile(process.execPath, [join(project, 'out/cli/index.js'), ...words], { env }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : error.code, said: stdout + stderr });
    });
  });

for (const seed of SEEDS) {
  test(`${seed.name}: while the app has a workspace open, no other app and no command writes it`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, workspace, article: before } = begun;
    await mark(begun, 'Claim', seed.claim);
    const backups = join(folder, 'backups of commands');
    const start = before.text.indexOf(seed.source);
    const annotate = ['annotate', '--workspace', workspace, '--article', before.id, '--kind', 'source'];
    const range = ['--start', String(start), '--end', String(start + seed.source.length)];

    const refused = await runCli(backups, ...annotate, ...range);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('is open in another window or command');
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);

    const other = await launchApp(join(folder, 'another user'), ['--workspace', workspace]);
    await expectAlert(other.page, [workspace, 'is open in another window or command', 'Close it there']);
    await other.app.close();
    await app.close();

    expect(await runCli(backups, ...annotate, ...range)).toMatchObject({ code: 0 });
    const again = await launch();
    await openArticle(again.page, seed.title);
    await expect(cardOf(again.page, 'Source', seed.source)).toBeVisible();
    expect(await runCli(backups, 'verify', '--workspace', workspace)).toMatchObject({ code: 0 });
  });
}
