// A page whose process is compromised has the privileges of the content scripts: it sends any message to the worker.
import type { BrowserContext, Page } from '@playwright/test';
import { policies } from '../../lib/messages/policy.ts';
import { seeds } from '../../seeds/index.ts';
import { article, expect, marks, test } from './fixtures.ts';

/** Evaluates an expression in the extension's isolated world of the page. */
async function inIsolatedWorld(context: BrowserContext, page: Page, extensionId: string, expression: string) {
  const session = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', (event) => worlds.push(event.context));
  await session.send('Runtime.enable');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: worlds.find(({ origin }) => origin.includes(extensionId))!.id,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as unknown;
}

/** The most messages of a type that may be answered in the time since `startMs`: a slow machine refills buckets meanwhile. */
function mostSince(startMs: number, { burst, perSecond }: { burst: number; perSecond: number }): number {
  return burst + Math.ceil(((performance.now() - startMs) / 1000) * perSecond);
}

interface Reply {
  ok: boolean;
  reason?: string;
}

test('is refused what only the extension may do, is limited in the rest, and its changes can be undone', async ({
  context,
  extensionId,
  open,
  page,
  popup,
}) => {
  await open(article('<p>新易盛大涨</p>'));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  /** Sends all messages at once. */
  const send = async (messages: object[]): Promise<Reply[]> =>
    (await inIsolatedWorld(
      context,
      page,
      extensionId,
      `Promise.all(${JSON.stringify(messages)}.map((message) => chrome.runtime.sendMessage(message)))`,
    )) as Reply[];
  const ids = seeds.companies.map(({ id }) => id);

  const forbidden = await send([
    { type: 'sync', input: { action: 'forget' } },
    { type: 'mute', input: { word: '苹果', scope: 'site', host: 'other.example' } },
    { type: 'hoistedCardEvent', input: { frameId: 0, event: 'everywhere' } },
  ]);
  const startMs = performance.now();
  const questions = Array.from({ length: 300 }, (_, at) => ids[at % ids.length]);
  const dossiers = await send(questions.map((companyId) => ({ type: 'dossier', input: { companyId } })));
  const mostDossiers = mostSince(startMs, policies.dossier.rate);
  const stars = await send(ids.map((companyId) => ({ type: 'watch', input: { companyId, isWatched: true } })));
  const mostStars = mostSince(startMs, policies.watch.rate);
  const muted = await send([{ type: 'mute', input: { word: '苹果', scope: 'site' } }]);

  expect(forbidden.map(({ ok }) => ok)).toEqual([false, false, false]);
  expect(forbidden[0]?.reason).toContain('only pages of the extension');
  const answered = dossiers.filter(({ ok }) => ok).length;
  expect(answered).toBeGreaterThan(50);
  expect(answered).toBeLessThanOrEqual(mostDossiers);
  expect(dossiers.find(({ ok }) => !ok)?.reason).toContain('too many');
  expect(JSON.stringify(dossiers)).not.toMatch(/isWatched|sentences/);
  const starred = stars.filter(({ ok }) => ok).length;
  expect(starred).toBeLessThanOrEqual(mostStars);
  expect(muted).toMatchObject([{ ok: true }]);

  const opened = await popup();
  await opened.getByText(`最近的更改（${starred + 1}）`).click();
  await expect(opened.getByText('· news.example')).toHaveCount(starred + 1);
  await opened.getByRole('button', { name: '撤销：已在此网站屏蔽“苹果”' }).click();
  await expect(opened.getByText(`最近的更改（${starred}）`)).toBeVisible();
  await opened
    .getByRole('button', { name: /^撤销：/ })
    .first()
    .click();
  await expect(opened.getByRole('tab', { name: /^自选/ })).toHaveText(new RegExp(`自选\\s*${starred - 1}$`));
});
