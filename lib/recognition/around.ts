// What stands beside a place in a text.

/** Up to `reach` code units before `at`. */
export const textBefore = (text: string, at: number, reach: number): string => text.slice(Math.max(0, at - reach), at);
