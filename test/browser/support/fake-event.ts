// An event of the extension API that a test can trigger.
export function newEvent<Given extends unknown[] = []>() {
  const listeners = new Set<(...given: Given) => void>();
  return {
    addListener: (listener: (...given: Given) => void) => void listeners.add(listener),
    removeListener: (listener: (...given: Given) => void) => void listeners.delete(listener),
    trigger: (...given: Given) => [...listeners].forEach((listener) => listener(...given)),
  };
}
