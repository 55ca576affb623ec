// Renders a component in a page's context: messages, undo stack and bar.
import type { ReactNode } from 'react';
import { beforeEach } from 'vitest';
import { UndoProvider } from '../../../components/hooks/use-undo.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { UndoOutcome } from '../../../components/undo/UndoOutcome.tsx';
import { settingsMessages } from '../../../locales/settings.ts';
import { clearPrivate } from '../support/private-values.ts';
import { render, renderHook, settle } from './render.tsx';

// Test files share the browser's storage.
beforeEach(clearPrivate);

/** @param provide wraps what the page shows, inside the undo provider. */
const inPage = (children: ReactNode, provide: (inner: ReactNode) => ReactNode = (inner) => inner) => (
  <I18nProvider language="en" messages={settingsMessages}>
    <UndoProvider>
      {provide(children)}
      <UndoOutcome />
    </UndoProvider>
  </I18nProvider>
);

const readerOf = (container: ParentNode) => ({
  button(label: string): HTMLButtonElement {
    const buttons = [...container.querySelectorAll('button')];
    const found = buttons.find((one) => (one.ariaLabel ?? one.textContent)?.trim() === label);
    if (!found) throw new Error(`no button "${label}" among ${buttons.map((one) => one.textContent).join(', ')}`);
    return found;
  },
  alert: (): string | null => container.querySelector('[role=alert]')?.textContent ?? null,
  text: (): string => container.textContent ?? '',
});

export async function renderInPage(element: ReactNode, provide?: (inner: ReactNode) => ReactNode) {
  const { container, unmount } = await render(inPage(element, provide));
  const page = readerOf(container);
  return { ...page, container, unmount, press: (label: string) => settle(() => page.button(label).click()) };
}

export async function renderHookInPage<T>(useHook: () => T, provide?: (inner: ReactNode) => ReactNode) {
  const hook = await renderHook(useHook, (probe) => inPage(probe, provide));
  return Object.assign(hook, readerOf(document));
}
