/**
 * Reports what is under the pointer as it moves over an element, and nothing when it leaves.
 * @returns stops watching.
 */
export function watchPointer(
  element: HTMLElement,
  idsAt: (event: PointerEvent) => readonly string[],
  onPoint: (ids: readonly string[]) => void,
): () => void {
  const move = (event: PointerEvent): void => onPoint(idsAt(event));
  const leave = (): void => onPoint([]);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerleave', leave);
  return () => {
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerleave', leave);
  };
}
