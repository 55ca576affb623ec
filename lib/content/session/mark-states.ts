// Draws the states of marks: public ones in the highlight registry, own ones in the private layer.
// Part of private-layer.js: there is no state before the user gives input.
import type { PageMention } from '../marks/page-mention.ts';
import { createStatePainter, type MarkState } from '../marks/paint.ts';
import { createPulse } from '../marks/pulse.ts';
import type { PointerDeps } from './later-scripts.ts';

export function createStateDrawer(drawOwn: PointerDeps['drawState']): PointerDeps['drawState'] {
  const painters = { hover: createStatePainter('hover'), pulse: createStatePainter('pulse') };
  const draw = (state: MarkState, place: PageMention | null): void => {
    const isOwn = place?.mention.isOwn;
    painters[state](isOwn ? null : place);
    drawOwn(state, isOwn ? place : null);
  };
  const pulse = createPulse((place) => draw('pulse', place));
  return (state, place) => {
    if (state === 'hover') draw(state, place);
    else if (place) pulse.start(place);
    else pulse.stop();
  };
}
