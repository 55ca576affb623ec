import { expect, it } from 'vitest';
import { counts, marks, read } from '../support/reading.ts';

it('marks a name across inline elements but not across boxes', async () => {
  await read(
    '<p>看好<em>中际</em><b>旭</b>创。</p><p><span style="display:inline-block">新易</span><span style="display:block">盛</span></p>',
  );

  expect(await counts()).toEqual({ 'zhongji-innolight': 1 });
  expect(marks()).toEqual(['中际', '旭', '创']);
});
