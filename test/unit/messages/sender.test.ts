import { describe, expect, it, vi } from 'vitest';
import { hostOfSender, senderOf } from '../../../lib/messages/sender.ts';

const own = { id: 'yanjing', baseUrl: 'chrome-extension://yanjing/' };
const tab = { id: 7, url: 'https://news.example/a?b', incognito: false };

describe('the sender of a message', () => {
  it('is a page for a content script, with the host of its tab', () => {
    expect(
      senderOf({ id: own.id, url: 'https://ads.example/', origin: 'https://ads.example', frameId: 3, tab }, own),
    ).toEqual({ kind: 'page', tabId: 7, frameId: 3, host: 'news.example', isIncognito: false });
  });

  it.each<[string, object]>([
    ['in a tab', { tab: { id: 9, url: `${own.baseUrl}options.html` }, frameId: 0 }],
    ['outside a tab', {}],
    ['in a browser without `origin`', { origin: undefined }],
  ])('is an extension page %s', (_, more) => {
    const sender = { id: own.id, url: `${own.baseUrl}options.html`, origin: 'chrome-extension://yanjing', ...more };

    expect(senderOf(sender, own)).toMatchObject({ kind: 'extension', host: 'yanjing' });
  });

  it.each<[string, object]>([
    ['its origin', { url: `${own.baseUrl}options.html`, origin: 'https://evil.example' }],
    ['its URL', { url: 'https://evil.example/', origin: 'chrome-extension://yanjing' }],
    ['a URL that only begins like ours', { url: 'chrome-extension://yanjing.evil.example/', origin: undefined }],
  ])('is no extension page if %s says otherwise', (_, more) => {
    expect(senderOf({ id: own.id, frameId: 0, tab, ...more }, own)?.kind).toBe('page');
  });

  it.each<[string, object]>([
    ['another extension', { id: 'other', url: 'chrome-extension://other/', tab }],
    ['no id', { url: `${own.baseUrl}options.html` }],
    ['a page without a tab', { id: own.id, url: 'https://evil.example/' }],
  ])('is refused if it is %s', (_, sender) => {
    expect(senderOf(sender, own)).toBeNull();
  });

  it('says whether the tab is in a private window', () => {
    expect(senderOf({ id: own.id, url: tab.url, tab: { ...tab, incognito: true } }, own)?.isIncognito).toBe(true);
  });
});

describe('the host of a sender', () => {
  const frame = { url: 'about:srcdoc', origin: 'https://ads.example', frameId: 3 };

  it.each([
    ['the tab’s for a subframe', { ...frame, tab }, 'news.example'],
    ['the scheme for a file', { url: 'file:///a.html', tab: { id: 7, url: 'file:///a.html' } }, 'file:'],
    ['its own if the tab’s is not known', { ...frame, tab: { id: 7 } }, 'ads.example'],
    ['empty if nothing is known', { tab: { id: 7 } }, ''],
  ])('is %s', (_, sender, host) => {
    expect(hostOfSender(sender)).toBe(host);
  });

  it('is a subframe’s own in Firefox, where its content script does not know the tab’s', () => {
    vi.stubEnv('FIREFOX', 'true');

    expect(hostOfSender({ ...frame, tab })).toBe('ads.example');
    expect(hostOfSender({ ...frame, frameId: 0, tab })).toBe('news.example');

    vi.unstubAllEnvs();
  });
});
