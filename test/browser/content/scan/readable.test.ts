// When a frame has anything to read: nothing is loaded for it before.
import { beforeEach, expect, it } from 'vitest';
import { whenReadable } from '../../../../lib/content/scan/readable.ts';

beforeEach(() => document.body.replaceChildren());

const nextTask = (): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false)));

/** Whether a check that started before has ended by now. */
const isOver = (checking: Promise<unknown>): Promise<boolean> =>
  Promise.race([checking.then(() => true as const), nextTask()]);

function addHost(): void {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append('新易盛');
  document.body.append(host);
}

it.each([
  ['an empty body', '', () => document.body.append('新易盛')],
  ['only images and scripts', '<img alt=""><script>var a = 1</script>', () => document.images[0]!.after('新易盛')],
  [
    'only a text field',
    '<textarea>华为</textarea>',
    () => document.body.insertAdjacentHTML('beforeend', '<p>新易盛</p>'),
  ],
  [
    'only whitespace',
    '<p> </p>',
    () => {
      (document.querySelector('p')!.firstChild as Text).data = '新易盛';
    },
  ],
  ['no shadow root yet', '<div></div>', addHost],
] as const)('waits in a frame with %s until it has text', async (_, empty, fill) => {
  document.body.innerHTML = empty;
  const checking = whenReadable();
  expect(await isOver(checking)).toBe(false);

  fill();

  expect(await isOver(checking)).toBe(true);
  expect(await checking).toBe(true);
});

it('goes on waiting after a change without text', async () => {
  const checking = whenReadable();

  document.body.append(document.createElement('img'));
  expect(await isOver(checking)).toBe(false);

  document.body.append('新易盛');
  expect(await isOver(checking)).toBe(true);
});

it.each(['<p>新易盛</p>', '<x-part></x-part>'])('does not wait in a frame with %s', async (body) => {
  document.body.innerHTML = body;

  expect(await whenReadable()).toBe(false);
});
