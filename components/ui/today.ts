// The current local date, YYYY-MM-DD. Report ages are relative to it.
export const today = (): string => new Date().toLocaleDateString('sv-SE');
