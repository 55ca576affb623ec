// The strip's corner and folded state per site.
export const corners = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof corners)[number];

export interface StripPlace {
  /** `null` if the user has not moved the strip: the freest corner is used. */
  corner: Corner | null;
  /** `null` if the user has neither folded nor unfolded it: it starts folded where it would cover content. */
  isFolded: boolean | null;
}

/** What a move or a click stores. */
export interface ChosenPlace extends StripPlace {
  isFolded: boolean;
}

export type StripPlaces = Record<string, StripPlace>;

/** The oldest entries over the limit are dropped. */
const mostHosts = 200;

export function placeOn(stored: unknown, host: string): StripPlace {
  const place = ((stored ?? {}) as Record<string, unknown>)[host] as Partial<StripPlace> | undefined;
  return {
    corner: corners.find((corner) => corner === place?.corner) ?? null,
    isFolded: typeof place?.isFolded === 'boolean' ? place.isFolded : null,
  };
}

export function withPlace(stored: unknown, host: string, place: StripPlace): StripPlaces {
  const others = Object.entries((stored ?? {}) as StripPlaces).filter(([other]) => other !== host);
  return Object.fromEntries([...others, [host, place] as const].slice(-mostHosts));
}
