export const CHROMIUM_PATHS: (string | undefined)[];
export const FIREFOX_PATHS: (string | undefined)[];
export function firstExisting(paths: (string | undefined)[]): string | undefined;
