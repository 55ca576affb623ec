// Browser sync when storage or the background refuses.
import { fake } from './fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { useSyncing } from '../../../components/hooks/sync.ts';
import { refusePrivate } from '../support/private-values.ts';
import { renderHookInPage } from './page.tsx';
import { settle, watchUnhandled } from './render.tsx';
import { eventually } from '../../support/waiting.ts';

async function newHook() {
  const hook = await renderHookInPage(useSyncing);
  await eventually(() => expect(hook.current).toBeDefined());
  return hook;
}

describe('useSyncing', () => {
  it('says why sync cannot be turned on', async () => {
    const unhandled = watchUnhandled();
    const hook = await newHook();
    refusePrivate('set', 'no storage');

    await settle(() => hook.current!.turn(true));

    await eventually(() => expect(hook.current).toMatchObject({ isOn: false, failure: { reason: 'no storage' } }));
    expect(unhandled).toEqual([]);
  });

  it('says why the synced data cannot be cleared, until it is cleared', async () => {
    const hook = await newHook();
    fake('runtime', 'sendMessage', () => Promise.resolve({ ok: false, reason: 'no account' }));
    await settle(() => hook.current!.forget());
    await eventually(() =>
      expect(hook.current).toMatchObject({ isForgotten: false, failure: { reason: 'no account' } }),
    );

    fake('runtime', 'sendMessage', () => Promise.resolve({ ok: true, value: {} }));
    await settle(() => hook.current!.forget());

    await eventually(() => expect(hook.current).toMatchObject({ isForgotten: true, failure: null }));
  });
});
