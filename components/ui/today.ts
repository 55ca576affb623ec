// The reader's day, YYYY-MM-DD: ages are counted from it.
export const today = (): string => new Date().toLocaleDateString('sv-SE');
