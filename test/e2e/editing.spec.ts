// Editable frames.
import { countsOn, settledCounts } from '../support/chromium.ts';
import { article, expect, test } from './fixtures.ts';

const url = 'https://news.example/a';

test('never marks a frame with designMode on from the start', async ({ page, open, worker }) => {
  await open(
    article('<p>天孚通信</p><iframe srcdoc="<script>document.designMode = \'on\'</script><p>新易盛</p>"></iframe>'),
  );
  expect(await settledCounts(worker, url)).toEqual({ '300394.SZSE': 1 });
  const frame = page.frames()[1]!;

  await frame.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>中际旭创</p>'));
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>英维克</p>'));

  await expect.poll(() => countsOn(worker, url)).toEqual({ '300394.SZSE': 1, '002837.SZSE': 1 });
});
