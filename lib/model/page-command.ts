// Commands that the user can give a page by keyboard shortcut. The manifest names the same.

export const pageCommands = ['next-mention', 'previous-mention', 'open-card', 'pin-card', 'close-cards'] as const;
export type PageCommand = (typeof pageCommands)[number];

export const isPageCommand = (name: string): name is PageCommand => (pageCommands as readonly string[]).includes(name);
