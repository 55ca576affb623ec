// Renders a component or a hook into the test's document, and unmounts it after the test.
import { StrictMode, act, useLayoutEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

/** React expects `act` around every update while the flag is set, so it is set only meanwhile. */
async function applyUpdates(work: () => Promise<void>): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  try {
    await act(work);
  } finally {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  }
}

interface Rendered {
  container: HTMLElement;
  rerender: (element: ReactNode) => Promise<void>;
  unmount: () => Promise<void>;
}

export async function render(element: ReactNode): Promise<Rendered> {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  let isMounted = true;
  const rerender = (next: ReactNode): Promise<void> =>
    applyUpdates(async () => {
      root.render(<StrictMode>{next}</StrictMode>);
      await Promise.resolve();
    });
  const unmount = async (): Promise<void> => {
    if (!isMounted) return;
    isMounted = false;
    await applyUpdates(async () => {
      root.unmount();
      await Promise.resolve();
    });
    container.remove();
  };
  onTestFinished(unmount);
  await rerender(element);
  return { container, rerender, unmount };
}

/** @returns the hook's last result as `current`. */
export async function renderHook<T>(
  useHook: () => T,
  wrap: (children: ReactNode) => ReactNode = (children) => children,
): Promise<{ current: T; unmount: () => Promise<void> }> {
  const result = {} as { current: T };
  const onRender = (current: T): void => void Object.assign(result, { current });
  function Probe() {
    const current = useHook();
    useLayoutEffect(() => onRender(current));
    return null;
  }
  const { unmount } = await render(wrap(<Probe />));
  return Object.assign(result, { unmount });
}

/** Applies the updates that `work` and the promises settled by it cause. */
export const settle = (work: () => void = () => {}): Promise<void> =>
  applyUpdates(async () => {
    work();
    // A macrotask: all promise callbacks have run before it.
    await new Promise((resolve) => setTimeout(resolve));
  });

/** Collects promise rejections that nothing handled, and keeps the test runner from failing for them. */
export function watchUnhandled(): unknown[] {
  const reasons: unknown[] = [];
  const onRejection = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    reasons.push(event.reason);
  };
  addEventListener('unhandledrejection', onRejection, { capture: true });
  onTestFinished(() => removeEventListener('unhandledrejection', onRejection, { capture: true }));
  return reasons;
}

/** Collects what `reportError` got. */
export function watchReported(): unknown[] {
  const errors: unknown[] = [];
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    errors.push(event.error);
  };
  addEventListener('error', onError, { capture: true });
  onTestFinished(() => removeEventListener('error', onError, { capture: true }));
  return errors;
}
