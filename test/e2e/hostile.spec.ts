// Regression tests for pages that broke scanning or hover.
import { hover, until } from '../support/card.ts';
import { countsOn } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';
import { storePrivate } from '../support/private-values.ts';

const word = '<p>新易盛大涨</p>';

test('marks the new text after the page was replaced by document.write', async ({ page, open }) => {
  await open(article(word));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await page.evaluate(() => {
    document.open();
    document.write('<p>天孚通信大涨</p>');
    document.close();
  });

  await expect.poll(() => marks(page)).toEqual(['天孚通信']);
  expect(await hover(page, '天孚通信')).toContain('300394');
});

test('clears the marks of a sandboxed srcdoc frame when its site is disabled', async ({ page, open, worker }) => {
  await open(article(`${word}<iframe srcdoc="<p>天孚通信大涨</p>" sandbox></iframe>`));
  const marked = () => countsOn(worker, page.url());
  expect(await until(marked, (found) => '300394.SZSE' in found)).toEqual({
    '300502.SZSE': 1,
    '300394.SZSE': 1,
  });

  await storePrivate(worker, { settings: { offHosts: ['news.example'] } });

  expect(await until(marked, (found) => Object.keys(found).length === 0)).toEqual({});
});

test('marks and shows cards although elements of the page have the names of the scripts’ globals', async ({
  page,
  open,
}) => {
  const names = {
    yanjing: ['counts', 'companies', 'companyOrder', 'namesCompany', 'runCommand', 'card', 'strip', 'hoistCard'],
    yanjingScripts: ['startReading', 'createPointer'],
    yanjingPrefilter: ['version'],
    yanjingLexicon: ['version'],
    // Not `chrome` too: the browser would put its API on that element, where the fields hide it.
    browser: ['storage', 'runtime'],
  };
  const forms = Object.entries(names).map(
    ([id, fields]) => `<form id="${id}">${fields.map((name) => `<input name="${name}">`).join('')}</form>`,
  );
  await open(article(`${forms.join('')}${word}`));

  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  expect(await hover(page, '新易盛')).toContain('300502');
});
