// A set of listeners.
export class Listeners<A extends unknown[]> {
  readonly #listeners = new Set<(...args: A) => void>();

  readonly add = (listener: (...args: A) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  call(...args: A): void {
    for (const listener of this.#listeners) listener(...args);
  }
}
