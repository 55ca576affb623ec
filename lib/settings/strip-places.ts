// Where the strip stands on each site, and whether it is folded to a chip there.
export const corners = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof corners)[number];

export interface StripPlace {
  /** null where the user has put it nowhere: the corner that is freest is taken. */
  corner: Corner | null;
  isFolded: boolean;
}

export type StripPlaces = Record<string, StripPlace>;

/** More sites nobody remembers; the oldest go. */
const mostHosts = 200;

export function placeOn(stored: unknown, host: string): StripPlace {
  const place = ((stored ?? {}) as Record<string, unknown>)[host] as Partial<StripPlace> | undefined;
  return {
    corner: corners.find((corner) => corner === place?.corner) ?? null,
    isFolded: place?.isFolded === true,
  };
}

export function withPlace(stored: unknown, host: string, place: StripPlace): StripPlaces {
  const others = Object.entries((stored ?? {}) as StripPlaces).filter(([other]) => other !== host);
  return Object.fromEntries([...others, [host, place] as const].slice(-mostHosts));
}
