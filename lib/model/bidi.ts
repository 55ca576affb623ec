// Unicode controls that change the order in which text is displayed, and so can make an address look like another one.

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const withoutBidiControls = (text: string): string => text.replaceAll(controls, '');
