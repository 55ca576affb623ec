// One async action of a component: status, result, failure, progress, and what is ignored.
import { describe, expect, it } from 'vitest';
import { useAsync } from '../../../components/hooks/use-async.ts';
import { renderHook, settle, watchReported, watchUnhandled } from './render.tsx';

const newHook = () => renderHook(() => useAsync<string>());

describe('useAsync', () => {
  it('goes from idle over running to done with the result', async () => {
    const hook = await newHook();
    const pending = Promise.withResolvers<string>();
    expect(hook.current).toMatchObject({ status: 'idle', value: undefined });

    await settle(() => hook.current.run(() => pending.promise));
    expect(hook.current.status).toBe('running');
    await settle(() => pending.resolve('read'));

    expect(hook.current).toMatchObject({ status: 'done', value: 'read', failure: null });
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('disk gone'))],
    [
      'throws before it returns a promise',
      () => {
        throw new Error('disk gone');
      },
    ],
  ])('fails with the reason if the action %s, and leaves no rejection unhandled', async (_, action) => {
    const unhandled = watchUnhandled();
    const hook = await newHook();

    await settle(() => hook.current.run(action));

    expect(hook.current).toMatchObject({ status: 'failed', failure: { kind: 'other', reason: 'disk gone' } });
    expect(unhandled).toEqual([]);
  });

  it('recognizes a full disk', async () => {
    const hook = await newHook();

    await settle(() => hook.current.run(() => Promise.reject(new DOMException('no room', 'QuotaExceededError'))));

    expect(hook.current.failure?.kind).toBe('quota');
  });

  it('keeps the last result while a newer run is in progress and when it fails', async () => {
    const hook = await newHook();
    await settle(() => hook.current.run(() => Promise.resolve('old')));

    const pending = Promise.withResolvers<string>();
    await settle(() => hook.current.run(() => pending.promise));
    expect(hook.current).toMatchObject({ status: 'running', value: 'old' });
    await settle(() => pending.reject(new Error('no')));

    expect(hook.current).toMatchObject({ status: 'failed', value: 'old' });
  });

  it('ignores the result of a run after a newer one, in whichever order they end', async () => {
    const hook = await newHook();
    const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    await settle(() => hook.current.run(() => first.promise));
    await settle(() => hook.current.run(() => second.promise));

    await settle(() => second.resolve('second'));
    await settle(() => first.resolve('first'));

    expect(hook.current.value).toBe('second');
  });

  it('aborts a run when a newer one starts, and does not report that as an error', async () => {
    const [unhandled, reported] = [watchUnhandled(), watchReported()];
    const hook = await newHook();
    const first = Promise.withResolvers<string>();
    await settle(() =>
      hook.current.run(({ signal }) => {
        signal.addEventListener('abort', () => first.reject(signal.reason));
        return first.promise;
      }),
    );

    await settle(() => hook.current.run(() => Promise.resolve('second')));

    await expect(first.promise).rejects.toMatchObject({ name: 'AbortError' });
    expect(hook.current).toMatchObject({ status: 'done', value: 'second' });
    expect([...unhandled, ...reported]).toEqual([]);
  });

  it('reports the failure of a run that a newer one replaced to the error log', async () => {
    const reported = watchReported();
    const hook = await newHook();
    const [first, error] = [Promise.withResolvers<string>(), new Error('not written')];
    await settle(() => hook.current.run(() => first.promise));
    await settle(() => hook.current.run(() => Promise.resolve('second')));

    await settle(() => first.reject(error));

    expect(reported).toEqual([error]);
    expect(hook.current.status).toBe('done');
  });

  it('reports a failure after unmount to the error log, and ignores a result', async () => {
    const [unhandled, reported] = [watchUnhandled(), watchReported()];
    const hook = await newHook();
    const pending = Promise.withResolvers<string>();
    await settle(() => hook.current.run(() => pending.promise));
    await hook.unmount();

    const error = new Error('too late');
    await settle(() => pending.reject(error));

    expect(reported).toEqual([error]);
    expect(unhandled).toEqual([]);
  });

  it('shows the progress of the newest run only', async () => {
    const hook = await newHook();
    const report: ((done: number) => void)[] = [];
    const start = (): void =>
      hook.current.run(({ onProgress }) => {
        report.push(onProgress);
        return new Promise(() => {});
      });
    await settle(start);
    await settle(() => report[0]!(0.4));
    expect(hook.current.progress).toBe(0.4);

    await settle(start);
    await settle(() => report[0]!(0.9));

    expect(hook.current.progress).toBe(0);
  });

  it('is idle after the user cancelled the run', async () => {
    const hook = await newHook();
    await settle(() =>
      hook.current.run(
        ({ signal }) =>
          new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(new Error('aborted')));
          }),
      ),
    );

    await settle(() => hook.current.cancel());

    expect(hook.current).toMatchObject({ status: 'idle', failure: null });
  });

  it('forgets result and failure on reset, and the run in progress', async () => {
    const hook = await newHook();
    const pending = Promise.withResolvers<string>();
    await settle(() => hook.current.run(() => Promise.resolve('old')));
    await settle(() => hook.current.run(() => pending.promise));

    await settle(() => hook.current.reset());
    await settle(() => pending.resolve('late'));

    expect(hook.current).toMatchObject({ status: 'idle', value: undefined });
  });

  it('gives the same functions in every render', async () => {
    const hook = await newHook();
    const { run, cancel, reset } = hook.current;

    await settle(() => run(() => Promise.resolve('x')));

    expect(hook.current).toMatchObject({ run, cancel, reset });
  });
});
