// Welcome and options page in Firefox, and the site access that Firefox grants separately.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionOrigin, firefoxPath, claimFirefox, type Firefox, type FirefoxPage } from '../support/firefox.ts';
import { storePrivate } from '../support/private-values.ts';

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });

const tabAddresses = (page: FirefoxPage): Promise<(string | undefined)[]> =>
  page.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url));

const markedTexts = (page: FirefoxPage): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(CSS.highlights.get('yanjing') ?? [], ({ startContainer, startOffset, endOffset }) =>
      (startContainer.textContent ?? '').slice(startOffset, endOffset),
    ),
  );

describe.skipIf(!firefoxPath)('extension pages in Firefox', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await claimFirefox({});
    await firefox.install({ keepsWelcome: true });
  });

  afterAll(() => firefox?.release());

  it('opens the welcome page once after the installation, with a marked example', async () => {
    const options = await firefox.openPage(`${extensionOrigin}/options.html`);
    await storePrivate(options, { settings: { language: 'zh-CN' } });
    await eventually(async () => (await tabAddresses(options)).filter((url) => url?.endsWith('/welcome.html'))).toEqual(
      [`${extensionOrigin}/welcome.html`],
    );

    const welcome = await firefox.openPage(`${extensionOrigin}/welcome.html`);

    await eventually(() => markedTexts(welcome)).toEqual(expect.arrayContaining(['寒武纪', '亚马逊']));
    // Beside head and body, there are the hosts of private marks and of the card.
    await welcome.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.welcome-key'))
        .find(({ textContent }) => textContent === '下一家公司')!
        .click(),
    );
    await eventually(() => welcome.nodes('html > :not(head, body)')).toHaveLength(2);
  });

  it('lists the permissions of its manifest and the state of site access', async () => {
    const options = await firefox.openPage(`${extensionOrigin}/options.html`);
    const listed = (): Promise<string[]> =>
      options.evaluate(() =>
        Array.from(document.querySelectorAll('#privacy .permissions dt code'), (code) => code.textContent),
      );
    const [declared, isGranted] = await options.evaluate(async () => {
      const { permissions = [], host_permissions: hosts = [] } = chrome.runtime.getManifest();
      return [[...hosts, ...permissions], await chrome.permissions.contains({ origins: ['<all_urls>'] })] as const;
    });

    await eventually(listed).toEqual(declared);
    await eventually(() =>
      options.evaluate(() => document.querySelector('#privacy')?.textContent.includes('已允许') ?? false),
    ).toBe(isGranted);
  });
});
