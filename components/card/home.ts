// Where a card stands in the page's tree.

/** A card outside a modal dialog or a fullscreen element is drawn above it but inert, so it goes inside. */
export const homeOf = (): Element =>
  [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.fullscreenElement ?? document.documentElement;

/** Calls back when another element may have become the home: a dialog opened or closed, fullscreen began or ended. */
export function watchHome(onChange: () => void): void {
  const options = { capture: true, passive: true };
  document.addEventListener('toggle', ({ target }) => target instanceof HTMLDialogElement && onChange(), options);
  document.addEventListener('fullscreenchange', onChange, options);
}
